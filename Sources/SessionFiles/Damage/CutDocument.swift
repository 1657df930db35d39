/// What is whole of a JSON document whose end is missing.
enum CutDocument {
  /// The document up to its last whole element, closed behind it; nil where no list holds one.
  ///
  /// Of several lists the outermost counts: a message is read whole or not at all. Linear.
  static func closed(_ bytes: [UInt8]) -> [UInt8]? {
    var open: [UInt8] = []
    var best: (depth: Int, end: Int, open: [UInt8])?
    var isInString = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isInString {
        if byte == 0x5C { index += 1 } else if byte == 0x22 { isInString = false }
      } else {
        switch byte {
        case 0x22: isInString = true
        case 0x7B, 0x5B:
          guard open.count < 512 else { return nil }
          open.append(byte)
        case 0x7D, 0x5D:
          guard open.popLast() != nil else { return nil }
          if open.last == 0x5B, open.count <= best?.depth ?? .max { best = (open.count, index + 1, open) }
        default: break
        }
      }
      index += 1
    }
    guard let best, !open.isEmpty else { return nil }
    return Array(bytes[..<best.end]) + best.open.reversed().map { $0 == 0x5B ? 0x5D : 0x7D }
  }
}
