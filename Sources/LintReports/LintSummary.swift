import ConversationHistory

/// How much was read and found.
public struct LintSummary: Sendable, Hashable {
  /// How many inputs were read.
  public var files = 0
  /// How many histories they hold.
  public var histories = 0
  /// How many messages the histories have.
  public var messages = 0
  /// How many findings are errors.
  public var errors = 0
  /// How many findings are warnings.
  public var warnings = 0
  /// How many findings are remarks.
  public var infos = 0
  /// How many findings a pass can repair, safely or not.
  public var fixable = 0
  /// How many of the fixable findings only a lossy repair removes.
  public var unsafelyFixable = 0

  /// Counts over inputs.
  public init(of files: [FileReport]) {
    self.files = files.count
    for file in files {
      histories += file.histories
      messages += file.messages
      for finding in file.findings { count(finding) }
    }
  }

  /// How many findings there are of every severity.
  public var findings: Int { errors + warnings + infos }

  private mutating func count(_ finding: Finding) {
    switch finding.severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .info: infos += 1
    }
    switch finding.fix?.applicability {
    case .safe: fixable += 1
    case .unsafe:
      fixable += 1
      unsafelyFixable += 1
    case .displayOnly, nil: break
    }
  }
}
