/// Reads what a provider answered, and says what to do: a pure function, without clock, network or state.
///
/// Three rules hold for every answer:
/// - a refusal that names the history is never sent again unchanged;
/// - a refusal that only looks like one (an account without credit, a parameter of the model) never leads to a repair;
/// - an answer that says nothing is said to say nothing.
public enum Failures {
  /// What happened, best first; empty if the text is unknown and no status tells more.
  ///
  /// - Parameters:
  ///   - status: the HTTP status; nil if it is not known, then the body is asked for it.
  ///   - body: the whole body, or only the text of the error; of any length, of which the ends are read.
  ///   - headers: of the response; `retry-after`, `retry-after-ms`, `x-should-retry` and those that name a provider count.
  /// - Complexity: linear in the number of bytes.
  public static func diagnose(
    status: Int? = nil, body: [UInt8], headers: [(name: String, value: String)] = []
  ) -> [Diagnosis] {
    Failure(status: status, body: body, headers: headers).diagnoses
  }

  /// The same for a text.
  public static func diagnose(
    status: Int? = nil, text: String, headers: [(name: String, value: String)] = []
  ) -> [Diagnosis] {
    diagnose(status: status, body: [UInt8](text.utf8), headers: headers)
  }

  /// The errors whose texts are known, provider by provider.
  public static var known: [KnownError] { KnownError.all }
}
