import ConversationHistory
import HistoryJSON
import Testing

@Suite("The names that readers look for")
struct WireNameTests {
  static let names = WireName.allCases.filter { $0 != .unknown }

  /// The name that a string with this content, as it stands between the quotes, is.
  static func name(_ content: String) throws -> WireName {
    let document = try JSONDocument([UInt8]("[\"\(content)\"]".utf8))
    return document.bytes.withRawBytes { WireName(document.nodes[1], in: $0) }
  }

  @Test("every name is known by its spelling", arguments: names)
  func spelling(_ name: WireName) throws {
    #expect(try Self.name(name.rawValue) == name)
  }

  @Test("a name written in escapes is the same name", arguments: names)
  func escapes(_ name: WireName) throws {
    let escaped = name.rawValue.utf8.map { byte in
      let digits = String(byte, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    #expect(try Self.name(escaped.joined()) == name)
    #expect(try Self.name(escaped[0] + name.rawValue.dropFirst()) == name)
  }

  @Test("a name with one letter changed, cut or added is another", arguments: names)
  func near(_ name: WireName) throws {
    let text = Array(name.rawValue)
    for index in text.indices {
      var changed = text
      changed[index] = "~"
      #expect(try Self.name(String(changed)) == .unknown)
    }
    #expect(try Self.name(name.rawValue + "~") == .unknown)
    #expect(try Self.name(name.rawValue + "\\u0000") == .unknown)
    #expect(try Self.name(String(text.dropLast())).rawValue != name.rawValue)
  }

  @Test("what is no string, and a long one, is no name")
  func others() throws {
    for value in ["null", "12345678", "{\"role\":1}", "[]", "\"\"", "true"] {
      let document = try JSONDocument([UInt8](value.utf8))
      #expect(document.bytes.withRawBytes { WireName(document.nodes[0], in: $0) } == .unknown)
    }
    #expect(try Self.name(String(repeating: "\\u0061", count: 1000)) == .unknown)
  }
}
