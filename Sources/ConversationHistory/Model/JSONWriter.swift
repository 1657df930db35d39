internal import HistoryJSON

/// Writes fresh JSON, compact: no white space between tokens.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func array(_ elements: [[UInt8]]) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  package mutating func object(_ members: [(key: [UInt8], value: [UInt8])]) {
    bytes.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: JSONString.encode(member.key))
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: member.value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  package static func object(_ members: [(key: [UInt8], value: [UInt8])]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object(members)
    return writer.bytes
  }

  package static func array(_ elements: [[UInt8]]) -> [UInt8] {
    var writer = JSONWriter()
    writer.array(elements)
    return writer.bytes
  }
}
