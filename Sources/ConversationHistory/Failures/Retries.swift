/// What a client does about the refusals of one request: classify, sanitize if told so, send once more.
///
/// ```swift
/// var retries = Retries(Sanitizer(for: .anthropic))
/// while let next = retries.next(after: response.status, response.body, headers: response.headers, of: body) {
///   try await Task.sleep(for: .seconds(next.seconds))
///   body = next.body
///   response = try await send(body)
/// }
/// ```
///
/// A success, and a failure that nothing helps against, end the loop. A body that the provider refuses for its history is
/// repaired once and never sent again unchanged; a body that a repair does not change is not sent again at all. There is
/// no clock in here: the client waits.
public struct Retries: Sendable {
  /// What to send next.
  public struct Attempt: Sendable {
    /// The body to send: the same again, or the repaired one.
    public let body: [UInt8]
    /// How many seconds to wait before.
    public let seconds: Int
    /// What the repair did, so that the client can mend what it keeps; nil where the body is the same.
    public let repair: Sanitized?
  }

  /// What repairs a body whose history was refused.
  public let sanitizer: Sanitizer
  /// How many seconds the client waits at most; a provider that asks for more gets no further attempt.
  public let longestWait: Int
  /// The last answer that was a failure; nil before one came, and after a success.
  public private(set) var failure: Failure?

  private var waits = 0
  private var hasRepaired = false

  /// Makes the retries of one request.
  public init(_ sanitizer: Sanitizer = Sanitizer(), longestWait: Int = 60) {
    self.sanitizer = sanitizer
    self.longestWait = longestWait
  }

  /// What to send after an answer; nil if it is a success, or if nothing should be sent again: `failure` says why.
  ///
  /// - Parameters:
  ///   - status: the HTTP status of the answer; below 400 it is a success.
  ///   - answer: its body; that of a success is not looked at.
  ///   - headers: its headers; those that `Failures.diagnose(status:body:headers:)` names count.
  ///   - body: the request body that was answered.
  /// - Complexity: linear in the sizes of both bodies.
  public mutating func next(
    after status: Int, _ answer: [UInt8], headers: [(name: String, value: String)] = [], of body: [UInt8]
  ) -> Attempt? {
    guard status >= 400 else {
      failure = nil
      return nil
    }
    let failure = Failure(status: status, body: answer, headers: headers)
    self.failure = failure
    switch failure.diagnoses.first?.retry {
    case .afterSanitize: return repaired(body)
    case .afterWait(let seconds): return again(body, seconds)
    case .backoff(let seconds): return waits < seconds.count ? again(body, seconds[waits]) : nil
    case .never, nil: return nil
    }
  }

  private mutating func repaired(_ body: [UInt8]) -> Attempt? {
    guard !hasRepaired, let repair = try? sanitizer.sanitize(body), !repair.isUnchanged else { return nil }
    hasRepaired = true
    return Attempt(body: repair.bytes, seconds: 0, repair: repair)
  }

  /// A wait that the provider does not name is one of the usual ones, and there are no more waits than those.
  private mutating func again(_ body: [UInt8], _ seconds: Int?) -> Attempt? {
    guard case .backoff(let usual) = Retry.usualBackoff, waits < usual.count else { return nil }
    let wait = seconds ?? usual[waits]
    guard wait <= longestWait else { return nil }
    waits += 1
    return Attempt(body: body, seconds: wait, repair: nil)
  }
}
