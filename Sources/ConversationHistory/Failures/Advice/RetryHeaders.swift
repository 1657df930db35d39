/// What the headers of a response say about sending again.
struct RetryHeaders: Sendable, Hashable {
  /// Whether the provider names a time at all.
  private(set) var namesTime = false
  /// The time in whole seconds; nil if it is a date, since there is no clock here.
  private(set) var seconds: Int?
  /// Whether the provider says that it makes sense; nil if it says nothing.
  private(set) var shouldRetry: Bool?

  init(_ headers: [(name: String, value: String)]) {
    for header in headers {
      let value = header.value
      switch header.name.lowercased() {
      case "retry-after-ms":
        guard let milliseconds = Self.seconds(value) else { continue }
        (namesTime, seconds) = (true, (milliseconds + 999) / 1000)
      case "retry-after" where seconds == nil:
        seconds = Self.seconds(value)
        namesTime = namesTime || seconds != nil || Self.isDate(value)
      case "x-should-retry": shouldRetry = value == "true" ? true : value == "false" ? false : nil
      default: break
      }
    }
  }

  /// Takes a time from the body where no header names one.
  init(_ headers: [(name: String, value: String)], body: Int?) {
    self.init(headers)
    if !namesTime, let body { (namesTime, seconds) = (true, body) }
  }

  /// What becomes of an advice: a time given is kept to, and a provider that says no is believed.
  func applied(to retry: Retry) -> Retry {
    guard retry.allowsSameBody else { return retry }
    if shouldRetry == false { return .never }
    return namesTime ? .afterWait(seconds: seconds) : retry
  }

  /// A number of seconds, a fraction rounded up; nil if it is no number.
  static func seconds(_ text: String) -> Int? {
    let parts = text.filter { $0 != " " }.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...2).contains(parts.count), (1...9).contains(whole.utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let seconds = Int(whole)
    else { return nil }
    let hasFraction = parts.count == 2 && parts[1].utf8.contains { $0 != 0x30 }
    return seconds + (hasFraction ? 1 : 0)
  }

  /// `Wed, 21 Oct 2026 07:28:00 GMT`.
  private static func isDate(_ text: String) -> Bool {
    text.utf8.count >= 20 && text.utf8.contains(UInt8(ascii: ":")) && text.hasSuffix("GMT")
  }
}
