import ConversationHistory

/// What one run found in all its inputs.
public struct LintReport: Sendable, Hashable {
  /// The inputs, in the order of the report.
  public var files: [FileReport]

  /// Makes the report of a run.
  public init(files: [FileReport]) {
    self.files = files
  }

  /// How much was read and found, counted over all inputs.
  public var summary: LintSummary { LintSummary(of: files) }

  /// The first findings in order, as a format may show them, and how many are left out.
  func listing(_ options: ReportOptions) -> (files: [FileReport], omitted: Int) {
    var left = options.maxFindings.map { max(0, $0) } ?? .max
    var omitted = 0
    let listed = files.map { file in
      let count = min(left, file.findings.count)
      left -= count
      omitted += file.findings.count - count
      var file = file
      file.findings.removeLast(file.findings.count - count)
      if !options.showText { file.hideSecrets() }
      return file
    }
    return (listed, omitted)
  }
}

extension FileReport {
  /// Hides keys in what findings say. A file keeps its name.
  fileprivate mutating func hideSecrets() {
    for index in findings.indices {
      findings[index].message = SecretMask.masked(findings[index].message)
      findings[index].path = SecretMask.masked(findings[index].path)
      findings[index].help = findings[index].help.map(SecretMask.masked)
      findings[index].apiError = findings[index].apiError.map(SecretMask.masked)
      if let title = findings[index].fix?.title { findings[index].fix?.title = SecretMask.masked(title) }
    }
    sketches = sketches.mapValues { $0.map(\.withoutSecrets) }
    for record in timelines.keys { timelines[record]?.hideSecrets() }
    // A repair that names a key cannot be shown without it.
    changes = changes.filter { $0.value.allSatisfy { SecretMask.masked($0.inserted) == $0.inserted } }
  }
}

extension TranscriptTimeline {
  fileprivate mutating func hideSecrets() {
    for index in messages.indices { messages[index].sketch = messages[index].sketch.withoutSecrets }
  }
}

extension MessageSketch {
  fileprivate var withoutSecrets: MessageSketch {
    MessageSketch(index: index, role: SecretMask.masked(role), blocks: blocks.map(SecretMask.masked))
  }
}
