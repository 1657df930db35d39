extension UTF8Text {
  /// The offsets of all bytes that are no part of a valid sequence. O(n).
  package static func invalidBytes(in bytes: [UInt8]) -> [Int] {
    bytes.withRawBytes { raw in
      var invalid: [Int] = []
      var offset = 0
      while offset < raw.byteCount {
        guard raw.byte(offset) >= 0x80 else {
          offset += 1
          continue
        }
        let next = validate(raw, offset, raw.byteCount)
        if next < 0 { invalid.append(offset) }
        offset = next < 0 ? offset + 1 : next
      }
      return invalid
    }
  }
}
