internal import ConversationHistory
internal import HistoryLaws
internal import LintReports

/// Makes reports whose texts are those of an input: choices come from its bytes, and so do the texts between them.
struct TextSource {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func next() -> Int {
    guard place < bytes.count else { return 0 }
    place += 1
    return Int(bytes[place - 1])
  }

  /// A number from 0 up to, but not including, a bound.
  mutating func below(_ bound: Int) -> Int { next() % bound }

  /// Up to 31 bytes, or 400 where a text is to be cut; what is no UTF-8 as U+FFFD.
  mutating func text() -> String {
    let choice = next()
    let count = choice == 255 ? 400 : choice % 32
    let end = min(bytes.count, place + count)
    defer { place = end }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  mutating func options() -> ReportOptions {
    let bits = next()
    return ReportOptions(
      color: bits & 1 != 0, showText: bits & 2 != 0, width: bits & 4 != 0 ? below(200) : nil,
      maxFindings: bits & 8 != 0 ? below(3) : nil, failOn: Severity.allCases[bits % 3], statistics: bits & 16 != 0,
      workingFolder: bits & 32 != 0 ? "/a" : nil)
  }

  mutating func file() -> FileReport {
    let path = text()
    let findings = (0..<below(4)).map { _ in finding() }
    var file = FileReport(
      path: path, input: text(), dialect: "anthropic", histories: 1 + below(2), messages: below(256), findings: findings
    )
    let sketch = MessageSketch(index: below(4), role: text(), blocks: [text()])
    file.sketches = [0: [sketch]]
    file.ends = [0: PlaceEnd(line: 1 + below(9), column: 1 + below(9))]
    file.changes = [
      0: [
        SuggestedChange(
          start: PlaceEnd(line: 1, column: 1), end: PlaceEnd(line: 1, column: 2), byteOffset: 0, byteLength: 1,
          removed: text(), inserted: text())
      ]
    ]
    let pair = TranscriptTimeline.Pair(
      call: .init(message: 0, block: below(3)), result: .init(message: below(3), block: 0), isInPlace: below(2) == 0)
    file.timelines = [
      0: TranscriptTimeline(count: 2 + below(9), messages: [.init(sketch, texts: [0: text()])], pairs: [pair])
    ]
    let kinds = (0..<below(40)).map { _ in TranscriptMap.Kind.allCases[below(TranscriptMap.Kind.allCases.count)] }
    file.maps = [0: TranscriptMap(kinds: kinds, partners: [below(40): [below(40)]])]
    return file
  }

  private mutating func finding() -> Finding {
    let bits = next()
    let rule = bits & 1 != 0 ? text() : Rule.all[next() % Rule.all.count].id
    let place = Place(
      record: bits & 2 != 0 ? below(3) : 0, line: 1 + below(99), column: 1 + next(), byteOffset: next(),
      byteLength: next())
    return Finding(
      rule: rule, severity: Severity.allCases[below(3)], path: bits & 4 != 0 ? text() : "messages[1].content[0]",
      message: text(), help: bits & 8 != 0 ? text() : nil, apiError: bits & 16 != 0 ? text() : nil,
      fix: bits & 32 != 0 ? Fix(applicability: Fix.Applicability.allCases[below(3)], pass: text(), title: text()) : nil,
      place: bits & 64 != 0 ? nil : place, messageIndex: bits & 128 != 0 ? below(4) : nil, subject: text())
  }
}
