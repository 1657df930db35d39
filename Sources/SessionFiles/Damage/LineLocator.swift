internal import ConversationHistory

/// Finds where lines start of which only the number is known.
enum LineLocator {
  /// The bytes of each line, by its number from 1, without the line feed. Linear in the input, read in chunks.
  static func ranges(of lines: Set<Int>, in source: any ByteSource) -> [Int: Range<Int>] {
    var result: [Int: Range<Int>] = [:]
    var (number, start, offset) = (1, 0, 0)
    while result.count < lines.count {
      let chunk = source.bytes(offset..<offset + 262_144)
      guard !chunk.isEmpty else { break }
      for (index, byte) in chunk.enumerated() where byte == 0x0A {
        if lines.contains(number) { result[number] = start..<offset + index }
        number += 1
        start = offset + index + 1
      }
      offset += chunk.count
    }
    if result[number] == nil, lines.contains(number), start < offset { result[number] = start..<offset }
    return result
  }
}
