import Foundation
import TestSupport
import Testing

@testable import FileAccess

/// What an agent does that appends to its session while the session is replaced.
@Suite("Replacing a file under a writer", .serialized)
struct AppendingWriterTests {
  private func numbers(_ path: String) throws -> [String] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Puts a line of its own before all others.
  private func replace(_ path: String, _ attempt: Int) -> Result<Replacement, ReplaceError> {
    do throws(ReplaceError) {
      let file = try ReplaceableFile(path: path)
      let old = try file.readWhole()
      return .success(try file.replace(with: Array("fix \(attempt)\n".utf8) + old, backupSuffix: ".bak"))
    } catch {
      return .failure(error)
    }
  }

  @Test("200 tries under a writer of 1,000 lines a second lose no line")
  func appending() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("head\n".utf8), to: "s")
    let writer = AppendingWriter(path, .steady)
    var (replaced, refused, carried) = (0, 0, 0)
    for attempt in 0..<200 {
      switch replace(path, attempt) {
      case .success(let replacement):
        #expect(replacement.isSettled)
        replaced += 1
        if replacement.appended > 0 { carried += 1 }
      case .failure(let error):
        #expect([.changed(path), .inUse(path)].contains(error), "\(error)")
        refused += 1
      }
      usleep(3000)
    }
    let (written, rate) = writer.stop()
    let lines = Set(try numbers(path))
    let missing = (0..<written).filter { !lines.contains("\($0)") }
    print(
      "\(replaced) replaced (\(carried) with a tail carried over), \(refused) refused, \(written) lines written, \(Int(rate)) a second"
    )
    #expect(replaced + refused == 200)
    #expect(replaced > 0 && written > 200)
    #expect(missing.isEmpty, "\(missing.count) of \(written) lines are not in the new file")
    let fixes = lines.count { $0.hasPrefix("fix") }
    #expect(fixes == replaced)
  }

  @Test("a writer that keeps the file open is never cut off: each of 200 tries is refused, no byte changed")
  func heldOpen() throws {
    #if os(Linux)
      let folder = try TemporaryFolder()
      let path = try folder.write(Array("head\n".utf8), to: "s")
      let writer = AppendingWriter(path, .heldOpen)
      var refused = 0
      for _ in 0..<200 {
        guard case .failure(let error) = replace(path, 0) else { continue }
        #expect([.changed(path), .inUse(path)].contains(error), "\(error)")
        refused += 1
      }
      let written = writer.stop().lines
      #expect(refused == 200)
      #expect(try numbers(path) == ["head"] + (0..<written).map { "\($0)" })
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["s"])
    #else
      print("skipped: this system has no leases")
    #endif
  }
}
