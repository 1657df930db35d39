/// A JSON value as a tree; strings and numbers keep their spelling.
package indirect enum JSONTree: Sendable, Equatable {
  /// `null`, `true`, `false` or a number, as it is spelled.
  case literal([UInt8])
  /// A string by its token, quotes included.
  case string([UInt8])
  case array([JSONTree])
  case object([Member])

  /// A member by its key's token and its value.
  package struct Member: Sendable, Equatable {
    package var key: [UInt8]
    package var value: JSONTree

    package init(_ key: [UInt8], _ value: JSONTree) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONTree {
  package static let null = JSONTree.literal([UInt8]("null".utf8))
  package static let `true` = JSONTree.literal([UInt8]("true".utf8))

  /// A string whose text needs no escapes.
  package static func plain(_ text: String) -> JSONTree { .string([UInt8]("\"\(text)\"".utf8)) }

  /// A string by its token, quotes included.
  package static func token(_ token: String) -> JSONTree { .string([UInt8](token.utf8)) }

  /// An object with keys that need no escapes.
  package static func members(_ members: [(String, JSONTree)]) -> JSONTree {
    .object(members.map { Member([UInt8]("\"\($0.0)\"".utf8), $0.1) })
  }

  /// The value of the last member with a name.
  package subscript(name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.last { WireText.spells($0.key, name) }?.value
  }

  /// The elements; none if the value is no array.
  package var elements: [JSONTree] {
    if case .array(let elements) = self { elements } else { [] }
  }

  /// The decoded text, if the value is a string.
  package var text: [UInt8]? {
    if case .string(let token) = self { WireText.decoded(token) } else { nil }
  }

  package var isObject: Bool { if case .object = self { true } else { false } }
  package var isArray: Bool { if case .array = self { true } else { false } }
  package var isNull: Bool { self == .null }

  /// Whether the value is a string with exactly this text.
  package func says(_ text: String) -> Bool {
    if case .string(let token) = self { WireText.spells(token, text) } else { false }
  }

  /// The value without members of some names, at its top level alone.
  package func without(_ names: [String]) -> JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(
      members.filter { member in
        !names.contains { WireText.spells(member.key, $0) }
      })
  }

  /// All strings in the value, decoded, halves of surrogate pairs as U+FFFD.
  var strings: [[UInt8]] {
    switch self {
    case .literal: []
    case .string(let token): [WireText.readable(WireText.decoded(token))]
    case .array(let elements): elements.flatMap(\.strings)
    case .object(let members): members.flatMap(\.value.strings)
    }
  }

  /// A spelling in which values that say the same are equal: compact, decoded, halves of surrogate pairs as U+FFFD.
  package var canonical: [UInt8] {
    switch self {
    case .literal(let bytes): return bytes
    case .string(let token): return [0x22] + WireText.readable(WireText.decoded(token)) + [0x22]
    case .array(let elements):
      var result: [UInt8] = [0x5B]
      for element in elements { result += element.canonical + [0x2C] }
      return result + [0x5D]
    case .object(let members):
      var result: [UInt8] = [0x7B]
      for member in members {
        result += WireText.readable(WireText.decoded(member.key)) + [0x3A]
        result += member.value.canonical + [0x2C]
      }
      return result + [0x7D]
    }
  }
}
