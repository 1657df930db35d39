import FileAccess
import Testing

@Suite("Clock")
struct ClockTests {
  @Test("time passes, and does not go back")
  func passes() {
    let start = Clock.monotonicSeconds()
    var last = start
    var goesBack = false
    for _ in 0..<10_000_000 where last - start < 1e-3 {
      let now = Clock.monotonicSeconds()
      if now < last { goesBack = true }
      last = now
    }
    #expect(!goesBack)
    #expect(last - start >= 1e-3)
  }

  @Test(
    "the time of day is what SOURCE_DATE_EPOCH says, if that is a number",
    arguments: [("86400", 86_400), ("0", 0)])
  func epoch(text: String, seconds: Int) {
    #expect(Clock.seconds { $0 == "SOURCE_DATE_EPOCH" ? text : nil } == seconds)
  }

  @Test("without a number in it the clock counts: this was written in 2026")
  func withoutEpoch() {
    #expect(Clock.seconds { _ in nil } > 1_767_225_600)
    #expect(Clock.seconds { _ in "soon" } > 1_767_225_600)
  }
}
