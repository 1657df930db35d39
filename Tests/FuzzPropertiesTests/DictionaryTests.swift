import Foundation
import HistoryLaws
import TestSupport
import Testing

@Suite("Dictionaries of the fuzzers")
struct DictionaryTests {
  static let folder = Checkout.folder.appendingPathComponent("Fuzz/Dictionaries")

  @Test("the words of histories are those that the mutator writes")
  func words() throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent("history.dict"), encoding: .utf8)
    let words = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.dropFirst(3).dropLast(3) }
    let known = FuzzVocabulary.keys + FuzzVocabulary.types + FuzzVocabulary.roles
    #expect(Set(words.map(String.init)) == Set(known))
    #expect(words.count == Set(words).count)
  }

  @Test("every line is a comment or a quoted text with escapes that libFuzzer knows")
  func form() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
      for line in text.split(separator: "\n") where !line.hasPrefix("#") {
        #expect(Self.isEntry(line), "\(name): \(line)")
      }
    }
  }

  private static func isEntry(_ line: Substring) -> Bool {
    guard line.count > 2, line.hasPrefix("\""), line.hasSuffix("\"") else { return false }
    var rest = Array(line.utf8.dropFirst().dropLast())[...]
    while let byte = rest.popFirst() {
      guard byte != 0x22 else { return false }
      guard byte == 0x5C else { continue }
      guard let next = rest.popFirst() else { return false }
      if next == 0x5C || next == 0x22 { continue }
      guard next == 0x78, rest.count >= 2, rest.prefix(2).allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else {
        return false
      }
      rest = rest.dropFirst(2)
    }
    return true
  }
}
