package import HistoryLaws

/// A property over bytes, with what a fuzzer must know to make inputs for it.
package struct FuzzTarget: Sendable {
  /// The name of the executable, of the folder of its corpus and of that of its regressions.
  package let id: String
  /// What the property says, in a sentence.
  package let summary: String
  /// What its inputs look like.
  package let form: FuzzForm
  /// What is wrong with what became of an input; nil if the property holds.
  package let fault: @Sendable ([UInt8]) -> String?

  /// All targets, the small ones first.
  package static let all: [FuzzTarget] = [json, lines, decode, lint, sanitize, sessions, reports, explain]

  /// The target of a name, which may be a path.
  package static func named(_ name: String) -> FuzzTarget? {
    all.first { $0.id == name.split(separator: "/").last.map(String.init) }
  }
}

extension FuzzTarget {
  package static let json = FuzzTarget(
    id: "FuzzJSON", summary: "any bytes: nodes or a typed error, written back byte for byte, as Foundation judges",
    form: FuzzForm(.json)
  ) { JSONProperty.fault($0) }

  package static let lines = FuzzTarget(
    id: "FuzzLines", summary: "any file: every byte lies in one line, and there in one record or one damage",
    form: FuzzForm(.lines)
  ) { LinesProperty.fault($0) }

  package static let decode = FuzzTarget(
    id: "FuzzDecode", summary: "any body in every dialect: decoded and encoded it has the same bytes",
    form: FuzzForm(.json)
  ) { DecodeProperty.fault($0) }

  package static let lint = FuzzTarget(
    id: "FuzzLint", summary: "any body: findings in order, with rules, paths and places that exist",
    form: FuzzForm(.json, headers: FuzzInput.bodyHeaders)
  ) { LintProperty.fault($0) }

  package static let sanitize = FuzzTarget(
    id: "FuzzSanitize", summary: "any body, and whole conversations: laws 1 to 13",
    form: FuzzForm(.json, headers: FuzzInput.bodyHeaders + FuzzInput.madeHeaders)
  ) { SanitizeProperty.fault($0) }

  package static let sessions = FuzzTarget(
    id: "FuzzSessions", summary: "any file as any format: read alike in any chunks, and better after a fix",
    form: FuzzForm(.lines, headers: FuzzInput.formatHeaders)
  ) { SessionsProperty.fault($0) }

  package static let reports = FuzzTarget(
    id: "FuzzReports", summary: "any text in every format: well-formed, a finding a line, nothing hidden",
    form: FuzzForm(.text)
  ) { ReportsProperty.fault($0) }

  package static let explain = FuzzTarget(
    id: "FuzzExplain", summary: "any answer of a provider: read alike twice, and never trusted too far",
    form: FuzzForm(.text)
  ) { ExplainProperty.fault($0) }
}
