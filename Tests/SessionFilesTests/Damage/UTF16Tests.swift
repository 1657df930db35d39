import ConversationHistory
import SessionFiles
import Testing

@Suite("Files in UTF-16")
struct UTF16Tests {
  private static let session = SessionText.file(
    SessionText.user("1", nil, #""h\#u{e9}llo \#u{1F600}""#), SessionText.assistant("2", "1", id: "m"))

  private func units(_ text: String, isBigEndian: Bool, isMarked: Bool) -> [UInt8] {
    ((isMarked ? [0xFEFF] : []) + text.utf16).flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }

  @Test(
    "a session is written as UTF-8 with every character, whatever its order and its mark", arguments: [false, true],
    [false, true])
  func conversion(_ isBigEndian: Bool, _ isMarked: Bool) {
    let file = units(Self.session, isBigEndian: isBigEndian, isMarked: isMarked)
    let report = Reading.lint(file)
    #expect(report.rules == ["wrong-encoding"])
    #expect(report.findings.first?.fix?.applicability == .safe)
    let repaired = FileRepair(InputOptions()).repaired(file)
    #expect(repaired.bytes == bytes(Self.session))
    #expect(repaired.report.findings.isEmpty)
  }

  @Test("its first two bytes may come one by one, and nothing but the first two bytes counts", arguments: [1, 2, 3])
  func chunks(_ size: Int) {
    func rules(_ file: [UInt8]) -> [String] { Reading.lint(file, chunk: size).rules }
    #expect(rules(Array("{\0".utf8)) == ["wrong-encoding"])
    #expect(!rules([0x7B, 0x22, 0x61, 0xFF, 0xFE, 0x00]).contains("wrong-encoding"))
  }

  @Test("half of a surrogate pair becomes the replacement character")
  func loneSurrogate() {
    let parts = Self.session.components("\u{1F600}")
    let file =
      units(parts[0], isBigEndian: false, isMarked: true) + [0x3D, 0xD8]
      + units(parts[1], isBigEndian: false, isMarked: false)
    #expect(FileRepair(InputOptions()).repaired(file).bytes == bytes(parts[0] + "\u{FFFD}" + parts[1]))
  }

  @Test(
    "what is no session keeps its bytes, and so does a file with half a unit",
    arguments: [
      Array("[\0h\0i\0]\0".utf8), Array("{\0}\0\n\0".utf8), [0xFF, 0xFE, 0x7B],
    ])
  func others(_ file: [UInt8]) {
    let report = Reading.lint(file)
    #expect(report.rules == ["wrong-encoding"] && report.findings[0].fix == nil)
    #expect(FileRepair(InputOptions()).repaired(file).bytes == file)
  }
}

extension String {
  fileprivate func components(_ separator: Character) -> [String] { split(separator: separator).map(String.init) }
}
