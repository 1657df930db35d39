import Foundation
import FuzzHarness
import FuzzProperties
import TestSupport
import Testing

/// The corpora, and every input that ever failed, through their properties.
@Suite("Inputs of fuzzers")
struct ReplayTests {
  @Test("every input of a corpus keeps its property", arguments: FuzzTarget.all.map(\.id))
  func corpus(_ id: String) throws {
    let target = try #require(FuzzTarget.named(id))
    let files = try FuzzFile.all("Corpus", id)
    #expect(!files.isEmpty)
    for file in files { #expect(target.fault(file.bytes) == nil, "\(file.name)") }
  }

  @Test("every input that failed once keeps its property", arguments: FuzzTarget.all.map(\.id))
  func regressions(_ id: String) throws {
    let target = try #require(FuzzTarget.named(id))
    for file in try FuzzFile.all("Regressions", id) { #expect(target.fault(file.bytes) == nil, "\(file.name)") }
  }
}
