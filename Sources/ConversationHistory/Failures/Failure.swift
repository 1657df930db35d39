/// One failed answer of a provider, read.
public struct Failure: Sendable {
  /// The status that was given, or that the body names.
  public let status: Int?
  /// What the provider says; nil if it says nothing, as `{"message": "Error"}` does.
  public let message: String?
  /// What happened, best first; empty if nothing is known.
  public let diagnoses: [Diagnosis]

  /// Reads an answer; see `Failures.diagnose(status:body:headers:)`.
  public init(status: Int? = nil, body: [UInt8], headers: [(name: String, value: String)] = []) {
    let envelope = ErrorEnvelope(body)
    let headers = headers + envelope.headers
    let retry = RetryHeaders(headers, body: envelope.retryAfter)
    let reading = FailureReading(
      status: status ?? envelope.status ?? ErrorType.status(of: envelope.types),
      provider: ProviderHint.of(headers: headers) ?? envelope.provider, envelope: envelope, retry: retry,
      body: body)
    self.status = reading.status
    message = envelope.message
    diagnoses = reading.diagnoses.map { diagnosis in
      var diagnosis = diagnosis
      diagnosis.retry = retry.applied(to: diagnosis.retry)
      return diagnosis
    }
  }
}
