/// What the types and codes of errors mean as a status.
enum ErrorType {
  private static let statuses: [String: Int] = [
    // Anthropic, OpenAI and their likes.
    "invalid_request_error": 400, "authentication_error": 401, "invalid_api_key": 401, "billing_error": 402,
    "insufficient_quota": 429, "permission_error": 403, "not_found_error": 404, "model_not_found": 404,
    "request_too_large": 413, "rate_limit_error": 429, "rate_limit_exceeded": 429, "api_error": 500,
    "server_error": 500, "internal_server_error": 500, "timeout_error": 504, "overloaded_error": 529,
    // Google.
    "invalid_argument": 400, "failed_precondition": 400, "unauthenticated": 401, "permission_denied": 403,
    "not_found": 404, "resource_exhausted": 429, "internal": 500, "unavailable": 503, "deadline_exceeded": 504,
    // Amazon.
    "validationexception": 400, "accessdeniedexception": 403, "resourcenotfoundexception": 404,
    "modeltimeoutexception": 408, "throttlingexception": 429, "toomanyrequestsexception": 429,
    "servicequotaexceededexception": 400, "modelnotreadyexception": 429, "internalserverexception": 500,
    "serviceunavailableexception": 503,
  ]

  /// The status of the first type that is known; `ThrottlingException:http://…` is `ThrottlingException`.
  static func status(of types: [String]) -> Int? {
    for type in types {
      let name = type.lowercased().prefix { $0 != ":" }
      if let status = statuses[String(name.split(separator: "#").last ?? name)] { return status }
    }
    return nil
  }
}
