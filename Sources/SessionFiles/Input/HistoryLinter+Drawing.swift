internal import ConversationHistory

extension HistoryLinter {
  /// How many timelines an input gives: of the first histories, and then of those in which something was found.
  private static let (firstTimelines, mostTimelines) = (10, 100)

  /// Draws a history from afar and message by message, where the caller wants that.
  mutating func draw(_ outline: Outline, _ findings: [Finding]) {
    guard options.wantsMaps || options.wantsTimelines else { return }
    let record = report.histories
    if options.wantsMaps, !findings.isEmpty, outline.messages.count >= TranscriptMap.minimumCount {
      report.maps[record] = TranscriptMap(outline)
    }
    let most = findings.isEmpty ? Self.firstTimelines : Self.mostTimelines
    if options.wantsTimelines, report.timelines.count < most {
      report.timelines[record] = TranscriptTimeline(
        outline, source: source, findings: findings, showsText: options.showsText)
    }
  }
}
