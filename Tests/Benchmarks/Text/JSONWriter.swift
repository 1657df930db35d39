/// Writes compact JSON and counts what it writes, so that a row can check a scanner's count.
struct JSONWriter: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Values and keys written since the start, as a scanner that makes a node of each counts them.
  private(set) var nodes = 0
  private var needsComma = false

  mutating func beginObject() {
    startItem()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
  }

  mutating func endObject() {
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  mutating func beginArray() {
    startItem()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
  }

  mutating func endArray() {
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// Writes a key that needs no escapes.
  mutating func key(_ name: String) {
    startItem()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string that needs no escapes.
  mutating func plain(_ text: String) {
    beginString()
    bytes.append(contentsOf: text.utf8)
    endString()
  }

  /// Writes a string whose content is escaped already.
  mutating func escaped(_ content: some Collection<UInt8>) {
    beginString()
    bytes.append(contentsOf: content)
    endString()
  }

  /// Writes a number or one of the words `true`, `false` and `null`.
  mutating func literal(_ spelling: String) {
    startItem()
    bytes.append(contentsOf: spelling.utf8)
    needsComma = true
  }

  mutating func number(_ value: Int) {
    literal(String(value))
  }

  mutating func member(_ name: String, _ text: String) {
    key(name)
    plain(text)
  }

  mutating func member(_ name: String, number value: Int) {
    key(name)
    number(value)
  }

  mutating func member(_ name: String, literal spelling: String) {
    key(name)
    literal(spelling)
  }

  mutating func member(_ name: String, escaped content: some Collection<UInt8>) {
    key(name)
    escaped(content)
  }

  /// Ends a line; the next value stands on its own.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Hands out what was written and starts again with no bytes; the count of nodes goes on.
  mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    bytes.reserveCapacity(taken.count)
    needsComma = false
    return taken
  }

  private mutating func beginString() {
    startItem()
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func endString() {
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func startItem() {
    if needsComma {
      bytes.append(UInt8(ascii: ","))
    }
    nodes += 1
  }
}
