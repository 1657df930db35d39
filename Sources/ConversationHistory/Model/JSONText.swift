package import HistoryJSON

/// A JSON value in its exact spelling, such as the input of a tool call.
///
/// Order of members, duplicates, number spelling and white space stay as they were written. Literals make values:
/// `["path": "a.swift", "lines": [1, 2]]`. Two values are equal if they decode to the same, member by member in order;
/// numbers compare by spelling.
public struct JSONText: Sendable {
  package let origin: Origin

  package init(_ origin: Origin) { self.origin = origin }

  /// Reads one JSON value, white space around it allowed; nil if the bytes are no JSON. Linear in their number.
  public init?(_ bytes: [UInt8]) {
    guard let source = SourceText.of(bytes) else { return nil }
    origin = Origin(source, 0)
  }

  /// Reads one JSON value; nil if the text is no JSON. Without the label a literal would be a string value.
  public init?(parsing text: String) { self.init([UInt8](text.utf8)) }

  /// The spelling, without white space around it.
  public var bytes: [UInt8] { [UInt8](origin.spelling) }

  /// The spelling as a string.
  public var description: String { String(decoding: origin.spelling, as: UTF8.self) }

  /// Makes a value from bytes that this module wrote itself.
  init(written bytes: [UInt8]) {
    origin = SourceText.of(bytes).map { Origin($0, 0) } ?? Origin(.null, 0)
  }

  /// The text, if the value is a string.
  public var text: MessageText? { kind == .string ? MessageText(origin) : nil }

  /// Whether the value is an object.
  public var isObject: Bool { kind == .object }

  /// The value of the last member with a name.
  public subscript(name: String) -> JSONText? {
    origin.source.member(name, of: origin.node).map { JSONText(Origin(origin.source, $0)) }
  }

  package var kind: JSONKind { origin.source[origin.node].kind }
}

extension JSONText: CustomStringConvertible {}

extension JSONText: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Makes a JSON string; the literal is its text, not its spelling.
  public init(stringLiteral value: String) {
    self.init(written: JSONString.encode([UInt8](value.utf8)))
  }

  /// Makes a JSON number.
  public init(integerLiteral value: Int) { self.init(written: [UInt8](String(value).utf8)) }

  /// Makes true or false.
  public init(booleanLiteral value: Bool) {
    self.init(written: [UInt8]((value ? "true" : "false").utf8))
  }

  // No nil literal: in an optional context it would silently mean JSON's null.
  /// JSON's null.
  public static let null = JSONText(Origin(.null, 0))

  /// Makes a JSON array, compact.
  public init(arrayLiteral elements: JSONText...) {
    var writer = JSONWriter()
    writer.array(elements.map(\.bytes))
    self.init(written: writer.bytes)
  }

  /// Makes a JSON object, compact, with its members in their order.
  public init(dictionaryLiteral elements: (String, JSONText)...) {
    var writer = JSONWriter()
    writer.object(elements.map { (key: [UInt8]($0.0.utf8), value: $0.1.bytes) })
    self.init(written: writer.bytes)
  }
}

extension JSONText: Equatable {
  /// Whether both decode to the same, member by member in order; numbers by spelling. Linear.
  public static func == (left: JSONText, right: JSONText) -> Bool {
    let (a, b) = (left.origin, right.origin)
    let (aNodes, bNodes) = (a.source.document.nodes, b.source.document.nodes)
    let count = aNodes[a.node].next - UInt32(a.node)
    guard count == bNodes[b.node].next - UInt32(b.node) else { return false }
    for step in 0..<Int(count) {
      let (x, y) = (aNodes[a.node + step], bNodes[b.node + step])
      guard x.kind == y.kind, x.next - UInt32(a.node) == y.next - UInt32(b.node) else {
        return false
      }
      switch x.kind {
      case .string:
        guard a.source.decoded(a.node + step) == b.source.decoded(b.node + step) else {
          return false
        }
      case .number:
        guard a.source.bytes[x.range] == b.source.bytes[y.range] else { return false }
      case .object, .array, .true, .false, .null: continue
      }
    }
    return true
  }
}
