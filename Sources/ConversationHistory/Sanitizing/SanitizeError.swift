/// Why bytes could not be sanitized.
public enum SanitizeError: Error, Sendable, Hashable {
  /// The bytes are not one JSON value; what is wrong, and the offset of the byte.
  case notJSON(String, byteOffset: Int)
  /// The JSON is neither a body with messages nor an array of messages.
  case notARequestBody

  /// One line, in lower case.
  public var message: String {
    switch self {
    case .notJSON(let fault, let offset): "this is not JSON: \(fault) at byte \(offset)"
    case .notARequestBody: "this JSON is no request body: no list of messages was found"
    }
  }
}
