import HistoryJSON
import Testing

@Suite("UTF-8 and escapes inside strings")
struct JSONTextValidationTests {
  static func error(_ content: [UInt8]) -> JSONError? {
    do {
      _ = try JSONDocument([0x22] + content + [0x22])
      return nil
    } catch {
      return error
    }
  }

  @Test("every Unicode scalar is accepted, alone and in a row")
  func scalars() {
    var row: [UInt8] = []
    for value in (0x80 as UInt32)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      row += Array(String(Character(scalar)).utf8)
      guard value % 4096 == 4095 else { continue }
      #expect(Self.error(row) == nil)
      row = []
    }
    #expect(Self.error(row) == nil)
  }

  @Test(
    "a broken sequence is refused at its place between characters of three bytes",
    arguments: [
      [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xE2, 0x82], [0xE2, 0x28, 0xA1],
      [0xE6, 0xBC, 0xE6], [0x80], [0xF0, 0x8F, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0xAF],
      [0xE2, 0x82, 0x28], [0xFE], [0xC3],
    ] as [[UInt8]])
  func broken(sequence: [UInt8]) {
    let character = Array("漢".utf8)
    for before in 0..<9 {
      for after in 0..<4 {
        let head = Array(repeating: character, count: before).flatMap { $0 }
        let tail = Array(repeating: character, count: after).flatMap { $0 }
        #expect(
          Self.error(head + sequence + tail)
            == JSONError(kind: .invalidUTF8, byteOffset: 1 + head.count))
      }
    }
  }

  @Test("every three-byte sequence is judged as the standard library judges it")
  func threeBytes() {
    for lead in (0xE0 as UInt8)...0xEF {
      for second in (0x70 as UInt8)...0xD0 {
        for third in [0x7F, 0x80, 0xBF, 0xC0] as [UInt8] {
          let sequence = [lead, second, third]
          let isValid = String(validating: sequence, as: UTF8.self) != nil
          let character = Array("漢".utf8)
          #expect((Self.error(sequence + character + character) == nil) == isValid)
          #expect((Self.error(character + sequence + character) == nil) == isValid)
        }
      }
    }
  }

  @Test("of all letters after a backslash only those of the standard are escapes")
  func letters() {
    for letter in (0 as UInt8)...255 where letter != 0x75 {
      let isEscape = Array("\"\\/bfnrt".utf8).contains(letter)
      for padding in [0, 5, 30] {
        let content = [UInt8](repeating: 0x61, count: padding) + [0x5C, letter, 0x61]
        let expected = isEscape ? nil : JSONError(kind: .invalidEscape, byteOffset: padding + 1)
        #expect(Self.error(content) == expected)
      }
    }
  }

  @Test("a quote, backslash or control character ends a plain run at any distance")
  func distances() {
    for distance in 0..<200 {
      let plain = [UInt8](repeating: 0x7E, count: distance)
      #expect(Self.error(plain) == nil)
      #expect(Self.error(plain + [0x5C, 0x22]) == nil)
      #expect(
        Self.error(plain + [0x1F])
          == JSONError(kind: .controlCharacter, byteOffset: distance + 1))
      #expect(
        Self.error(plain + [0x22, 0x20, 0x31])
          == JSONError(kind: .textAfterValue, byteOffset: distance + 3))
      #expect(
        Self.error(plain + [0x5C]) == JSONError(kind: .unterminatedString, byteOffset: 0))
    }
  }
}
