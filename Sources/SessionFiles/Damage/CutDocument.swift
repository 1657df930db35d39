internal import HistoryJSON

/// A JSON document that ends too early, and what it takes to close it behind the last whole element of its outermost
/// open array: the messages before the cut can still be read.
struct CutDocument {
  /// How many bytes are whole.
  let end: Int
  /// What closes the array and all around it.
  let closing: [UInt8]
  /// Whether nothing but white space and a comma stands behind the cut.
  let isLossless: Bool

  /// Nil if the bytes are no such document, or no element is whole. Linear.
  init?(_ bytes: [UInt8]) {
    var closers: [UInt8] = []
    // The depth of the outermost open array, and where its last whole element ends.
    var arrayDepth: Int?
    var lastEnd: Int?
    var isInString = false
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if isInString {
        if byte == 0x5C { offset += 1 } else if byte == 0x22 { isInString = false }
      } else {
        switch byte {
        case 0x22: isInString = true
        case 0x7B: closers.append(0x7D)
        case 0x5B:
          closers.append(0x5D)
          if arrayDepth == nil { arrayDepth = closers.count }
        case 0x7D, 0x5D:
          guard closers.popLast() == byte else { return nil }
          if let depth = arrayDepth {
            if closers.count == depth { lastEnd = offset + 1 }
            if closers.count < depth { (arrayDepth, lastEnd) = (nil, nil) }
          }
        default: break
        }
      }
      offset += 1
    }
    guard let arrayDepth, let lastEnd else { return nil }
    end = lastEnd
    closing = Array(closers.prefix(arrayDepth).reversed())
    isLossless = bytes[lastEnd...].allSatisfy { $0 <= 0x20 || $0 == 0x2C }
    guard (try? JSONDocument(closed(bytes))) != nil else { return nil }
  }

  /// The document up to its last whole element, closed.
  func closed(_ bytes: [UInt8]) -> [UInt8] { Array(bytes[..<end]) + closing }
}
