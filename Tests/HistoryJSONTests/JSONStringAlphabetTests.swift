import Testing

@testable import HistoryJSON

@Suite("The plain alphabet")
struct JSONStringAlphabetTests {
  private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-".utf8)

  private func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes.withRawBytes { JSONString.isPlain($0, range) }
  }

  @Test("each byte is told at each place of a text, whatever its length", arguments: 1..<18)
  func everyByte(length: Int) {
    for place in 0..<length {
      for byte in UInt8.min...UInt8.max {
        var text = [UInt8](repeating: 0x61, count: length)
        text[place] = byte
        #expect(isPlain(text, 0..<length) == Self.plain.contains(byte))
      }
    }
  }

  @Test("what stands around the text does not count")
  func around() {
    #expect(isPlain([0x22, 0x61, 0x62, 0x22], 1..<3))
    #expect(isPlain([UInt8](" \"toolu_01Abcdef\" ".utf8), 2..<16))
    #expect(isPlain([0x22, 0x22], 1..<1))
  }
}
