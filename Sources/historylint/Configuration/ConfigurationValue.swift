import HistoryJSON

/// A value of a configuration file, with its place for messages.
struct ConfigurationValue {
  private let document: JSONDocument
  private let node: Int
  /// The path of the file as messages name it.
  let file: String

  /// Reads the bytes of a file.
  init(_ bytes: [UInt8], file: String) throws(ArgumentError) {
    do throws(JSONError) {
      document = try JSONDocument(bytes)
    } catch {
      throw ArgumentError("\(file):\(Self.place(of: error.byteOffset, in: bytes)): \(error.kind.message)")
    }
    node = 0
    self.file = file
  }

  private init(_ document: JSONDocument, _ node: Int, _ file: String) {
    self.document = document
    self.node = node
    self.file = file
  }

  /// Whether the value is an object.
  var isObject: Bool { document.nodes[node].kind == .object }

  /// The members of an object, in order.
  func members(_ what: String) throws(ArgumentError) -> [(name: ConfigurationValue, value: ConfigurationValue)] {
    guard document.nodes[node].kind == .object else { throw fault("\(what) must be an object") }
    return document.nodes.members(of: node).map { (value(at: $0), value(at: $1)) }
  }

  /// The elements of a list.
  func elements(_ what: String) throws(ArgumentError) -> [ConfigurationValue] {
    guard document.nodes[node].kind == .array else { throw fault("\(what) must be a list") }
    return document.nodes.elements(of: node).map { value(at: $0) }
  }

  /// A string.
  func string(_ what: String) throws(ArgumentError) -> String {
    guard document.nodes[node].kind == .string else { throw fault("\(what) must be a string") }
    return text
  }

  /// A string that is one of a few.
  func choice(_ what: String, _ choices: [String]) throws(ArgumentError) -> String {
    let word = try string(what)
    guard choices.contains(where: { $0.utf8.elementsEqual(word.utf8) }) else {
      throw fault(
        "\(what) does not know \"\(word)\"",
        help: Suggestion.help(
          for: word, in: choices, or: choices.count > 12 ? nil : "one of " + choices.joined(separator: ", ")))
    }
    return word
  }

  /// A fault at the place of the value.
  func fault(_ message: String, help: String? = nil) -> ArgumentError {
    ArgumentError(
      "\(file):\(Self.place(of: document.nodes[node].range.lowerBound, in: document.bytes)): \(message)", help: help)
  }

  private var text: String {
    let bytes = document.bytes.withRawBytes { JSONString.decode(document.nodes[node], in: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func value(at node: Int) -> ConfigurationValue { ConfigurationValue(document, node, file) }

  private static func place(of offset: Int, in bytes: [UInt8]) -> String {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return "\(line):\(before[start...].count { $0 & 0xC0 != 0x80 } + 1)"
  }
}
