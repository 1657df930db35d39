package import FuzzHarness
internal import HistoryLaws

extension FuzzTarget {
  /// All targets, the small ones first.
  package static let all: [FuzzTarget] = [json, lines, explain, reports, decode, lint, sanitize, sessions]

  /// The target of a name.
  package static func named(_ id: String) -> FuzzTarget? { all.first { $0.id == id } }

  private init(
    _ id: String, _ summary: String, _ form: FuzzForm, fault: @escaping @Sendable ([UInt8]) -> String?
  ) {
    let changes = Changes(
      mutated: { input, room, seed in
        var mutator = FuzzMutator(form, seed: seed)
        return mutator.mutated(input, atMost: room)
      },
      crossed: { first, second, room, seed in
        var mutator = FuzzMutator(form, seed: seed)
        return mutator.crossed(first, second, atMost: room)
      })
    self.init(id: id, summary: summary, changes: changes, fault: fault)
  }

  package static let lines = FuzzTarget(
    "FuzzLines", "any file: every byte lies in one line, and there in one record or one damage", FuzzForm(.lines)
  ) { LinesProperty.fault($0) }

  package static let decode = FuzzTarget(
    "FuzzDecode", "any body in every dialect: decoded and encoded it has the same bytes", FuzzForm(.json)
  ) { DecodeProperty.fault($0) }

  package static let lint = FuzzTarget(
    "FuzzLint", "any body: findings in order, with rules, paths and places that exist",
    FuzzForm(.json, headers: FuzzInput.bodyHeaders)
  ) { LintProperty.fault($0) ?? Plant.fault($0) }

  package static let sanitize = FuzzTarget(
    "FuzzSanitize", "any body, and whole conversations: laws 1 to 13",
    FuzzForm(.json, headers: FuzzInput.bodyHeaders + FuzzInput.madeHeaders)
  ) { SanitizeProperty.fault($0) }

  package static let sessions = FuzzTarget(
    "FuzzSessions", "any file as any format: read alike in any chunks, and better after a fix",
    FuzzForm(.lines, headers: FuzzInput.formatHeaders)
  ) { SessionsProperty.fault($0) }

  package static let reports = FuzzTarget(
    "FuzzReports", "any text in every format: well-formed, a finding a line, nothing hidden", FuzzForm(.text)
  ) { ReportsProperty.fault($0) }

  package static let explain = FuzzTarget(
    "FuzzExplain", "any answer of a provider: read alike twice, and never trusted too far", FuzzForm(.text)
  ) { ExplainProperty.fault($0) }
}
