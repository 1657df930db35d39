package import HistoryJSON

/// Finds what a provider would refuse in a history, and what looks damaged.
///
/// `Linter(for: .openAIChat).lint(history)` gives the findings in the order of the input. A linter is a value and may be
/// used for any number of histories. Linear in the size of the history and the number of findings.
public struct Linter: Sendable {
  /// The wire form that is expected.
  public var dialect: Dialect
  /// The model; nil takes the body's own, and none is unknown.
  public var model: String?
  /// What the history is linted for.
  public var purpose: Purpose
  private let checks: ContiguousArray<Check>
  /// What any of the checks needs.
  private let needs: Outline.Traits
  /// Whether some check needs nothing in particular.
  private let alwaysChecks: Bool

  /// What is left of a rule where histories come by the thousand.
  private struct Check: Sendable {
    let needs: Outline.Traits
    let run: @Sendable (LintContext) -> [Finding]

    func isCalled(for traits: Outline.Traits) -> Bool {
      needs.isEmpty || !needs.isDisjoint(with: traits)
    }
  }

  /// Makes a linter that applies rules; all of them unless others are given.
  public init(
    for dialect: Dialect, model: String? = nil, purpose: Purpose = .send, rules: [Rule] = Rule.all
  ) {
    self.dialect = dialect
    self.model = model
    self.purpose = purpose
    let heard = rules.filter { $0.severity(in: dialect) != nil }
    checks = ContiguousArray(heard.map { Check(needs: $0.needs, run: $0.check) })
    needs = heard.reduce(into: []) { $0.formUnion($1.needs) }
    alwaysChecks = heard.contains { $0.needs.isEmpty }
  }

  /// The findings about a history as it would be sent; places are those of its encoded form.
  public func lint(_ history: History) -> [Finding] {
    var history = history
    history.dialect = dialect
    return lint(history.encoded(), modelOfHistory: history.model)
  }

  /// The findings about a request body, or a bare array of messages.
  public func lint(_ body: [UInt8]) -> [Finding] { lint(body, modelOfHistory: nil) }

  private func lint(_ body: [UInt8], modelOfHistory: String?) -> [Finding] {
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(body)
    } catch {
      return [Self.invalidJSON(error, in: body)]
    }
    let outline = body.withRawBytes { bytes -> Outline? in
      guard let found = RequestBody(bytes: bytes, nodes: document.nodes) else { return nil }
      let model =
        model ?? modelOfHistory ?? found.modelName(bytes: bytes, nodes: document.nodes)
      var builder = OutlineBuilder(dialect: dialect, model: model)
      builder.read(found, bytes: bytes, nodes: document.nodes)
      return builder.outline
    }
    guard let outline else { return [Self.noHistory(in: document)] }
    return lint(outline, source: DocumentBytes(SourceText(document)))
  }

  /// The findings about an outline; `record` counts histories in one input.
  package func lint(_ outline: Outline, source: any ByteSource, record: Int = 0) -> [Finding] {
    let found = check(outline, source: source)
    guard !found.isEmpty else { return [] }
    return PlaceResolver(source: source, record: record).resolved(found)
  }

  /// Whether any rule finds something that a repair is known for, or that is an error.
  func check(_ outline: Outline, source: any ByteSource) -> [Finding] {
    // Only the walk can tell that calls and results are all in their places.
    guard alwaysChecks || !outline.wholeTraits(for: purpose).isDisjoint(with: needs.union([.toolCall, .toolResult]))
    else { return [] }
    let requirements = Requirements(dialect: dialect, model: model ?? outline.model)
    let context = LintContext(outline, requirements, purpose, source)
    var found: [Finding] = []
    for check in checks where check.isCalled(for: context.traits) {
      let more = check.run(context)
      if !more.isEmpty { found += more }
    }
    return found
  }

  /// For each finding the shape of its message and the neighbours, for a report's frame; none for the history's own.
  ///
  /// A message is looked at once, however many findings are about it. `showsText` adds how its texts begin.
  package static func sketches(
    for findings: [Finding], of outline: Outline, source: any ByteSource, reach: Int = 2, showsText: Bool = false
  ) -> [[MessageSketch]] {
    let context = LintContext(showing: outline, source)
    var known: [Int: MessageSketch] = [:]
    return findings.map { finding in
      guard let message = finding.messageIndex else { return [] }
      let neighbours = max(0, message - reach)..<min(outline.messages.count, message + reach + 1)
      return neighbours.map { index in
        if let sketch = known[index] { return sketch }
        let sketch = context.sketch(index, showsText: showsText)
        known[index] = sketch
        return sketch
      }
    }
  }
}

extension Linter {
  /// The finding about bytes that are no JSON.
  package static func invalidJSON(_ error: JSONError, in bytes: [UInt8]) -> Finding {
    let offset = min(error.byteOffset, bytes.count)
    var finding = Finding(
      rule: "invalid-json", severity: .error, path: "", message: "this is not JSON: \(error.kind.message)",
      help: error.isTruncation ? "the input ends too early; was the file cut?" : nil,
      place: Place(line: 0, column: 0, byteOffset: offset, byteLength: offset < bytes.count ? 1 : 0),
      subject: error.kind.message)
    finding = PlaceResolver(source: MemoryBytes(bytes), record: 0).resolved([finding])[0]
    return finding
  }

  /// The finding about JSON that holds no history.
  package static func noHistory(in document: JSONDocument) -> Finding {
    let range = document.nodes[0].range
    let finding = Finding(
      rule: "invalid-json", severity: .error, path: "",
      message: "this JSON holds no history: no list of messages was found",
      help: "give a request body with `messages`, or an array of messages",
      place: Place(line: 0, column: 0, byteOffset: range.lowerBound, byteLength: range.count),
      subject: "no history")
    return PlaceResolver(source: MemoryBytes(document.bytes), record: 0).resolved([finding])[0]
  }
}
