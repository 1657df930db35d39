internal import ConversationHistory

/// What is wrong with a file whatever it is about, and how it is mended.
enum DamageFix {
  /// The id of the repair, in the place of a pass: it mends bytes, not histories.
  static let pass = "mend-file"

  /// A repair that loses nothing.
  static func safe(_ title: String) -> Fix { Fix(applicability: .safe, pass: pass, title: title) }

  /// The repair of what is no record; how it is made depends on the format, which the end of the file tells.
  static let scrapFix = Fix(applicability: .displayOnly, pass: pass, title: "")

  /// The finding with the repair that it has in a kind of file.
  static func settled(_ finding: Finding, in kind: InputKind) -> Finding {
    guard finding.fix == scrapFix else { return finding }
    var finding = finding
    finding.fix =
      switch ScrapTreatment(in: kind) {
      case .setAside:
        Fix(applicability: .safe, pass: pass, title: "set it aside in a record that readers skip")
      case .remove: Fix(applicability: .unsafe, pass: pass, title: "remove what is left of the record")
      case .keep: nil
      }
    return finding
  }
}

/// What becomes of bytes that are no record.
enum ScrapTreatment {
  /// They become the text of a record of a type of our own, which the agent skips: every byte stays to be read.
  case setAside
  /// The format has no record for it: they go, which is a loss.
  case remove
  /// No records stand beside them: nobody knows that the bytes were ever meant as one.
  case keep

  init(in kind: InputKind) {
    self = kind == .claudeCode ? .setAside : kind == .body ? .keep : .remove
  }
}

extension InputKind {
  /// Whether an agent keeps its conversations in it.
  var isSession: Bool { format?.isSession ?? false }
}
