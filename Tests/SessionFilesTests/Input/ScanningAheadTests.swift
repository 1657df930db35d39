import ConversationHistory
import HistoryJSON
import SessionFiles
import TestSupport
import Testing

@Suite("Lines that other threads scan ahead")
struct ScanningAheadTests {
  @Test("The report is the one of a file that is read by one thread", arguments: SessionFixture.all)
  func sameReport(_ fixture: SessionFixture) {
    let report = Reading.lint(fixture.bytes).essence
    for (chunk, lines) in [(2, 1), (64, 2), (300, 7)] {
      #expect(Reading.lintAhead(fixture.bytes, chunk: chunk, lines: lines).essence == report, "\(chunk), \(lines)")
    }
  }

  @Test("What is damaged costs its own line, and each finding has its place")
  func damage() throws {
    let good = #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}"#
    let file = [good, good, "{\"messages\":", "", good + good, "\u{0}", good, #"{"messages":[{"ro"#]
    let bytes = [UInt8](file.joined(separator: "\r\n").utf8)
    let alone = Reading.lint(bytes)
    #expect(alone.histories >= 4 && Set(alone.findings.compactMap { $0.place?.line }) == [3, 5, 6, 8])
    for lines in 1...8 {
      #expect(Reading.lintAhead(bytes, chunk: 100, lines: lines).essence == alone.essence)
    }
  }

  @Test("A document is not handed over")
  func document() {
    var linter = InputLinter(source: MemoryBytes([]))
    [UInt8]("{\"messages\":\n".utf8).withRawBytes { linter.append($0) }
    #expect(linter.handOver() == nil)
  }
}
