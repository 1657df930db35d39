extension JSONString {
  /// The quoted JSON string of WTF-8 bytes, with as few escapes as JSON allows.
  ///
  /// A lone surrogate is written as its escape in lower case; a byte that is no WTF-8 becomes U+FFFD,
  /// so that the result is always valid JSON. O(n).
  package static func encode(_ wtf8: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    encode(wtf8, into: &result)
    return result
  }

  /// The quoted JSON string of a text.
  package static func encode(_ text: String) -> [UInt8] { encode(Array(text.utf8)) }

  /// Appends the quoted JSON string of WTF-8 bytes.
  package static func encode(_ wtf8: [UInt8], into target: inout [UInt8]) {
    wtf8.withRawBytes { encode($0, into: &target) }
  }

  private static func encode(_ bytes: RawSpan, into target: inout [UInt8]) {
    let end = bytes.byteCount
    target.reserveCapacity(target.count + end + 2)
    target.append(0x22)
    var run = 0
    var offset = 0
    while offset < end {
      if offset &+ 8 <= end {
        let mask = ByteMask.specialInString(bytes.word(offset))
        offset &+= ByteMask.bytesBefore(mask)
        if mask == 0 { continue }
      }
      let byte = bytes.byte(offset)
      if byte >= 0x80 {
        let next = UTF8Text.validate(bytes, offset, end)
        if next > offset {
          offset = next
          continue
        }
      } else if byte >= 0x20, byte != 0x22, byte != 0x5C {
        offset &+= 1
        continue
      }
      bytes.copy(run..<offset, into: &target)
      offset = appendEscape(bytes, offset, end, byte, into: &target)
      run = offset
    }
    bytes.copy(run..<end, into: &target)
    target.append(0x22)
  }

  /// Appends what stands for a byte that cannot be written as it is; returns the offset after it.
  private static func appendEscape(
    _ bytes: RawSpan, _ offset: Int, _ end: Int, _ byte: UInt8, into target: inout [UInt8]
  ) -> Int {
    switch byte {
    case 0x22, 0x5C: target += [0x5C, byte]
    case 0x0A: target += [0x5C, 0x6E]
    case 0x0D: target += [0x5C, 0x72]
    case 0x09: target += [0x5C, 0x74]
    case 0x08: target += [0x5C, 0x62]
    case 0x0C: target += [0x5C, 0x66]
    case 0..<0x20: appendUnit(UInt32(byte), into: &target)
    default:
      let (value, next) = UTF8Text.scalar(bytes, offset, end)
      if value & 0xFFFF_F800 == 0xD800 {
        appendUnit(value, into: &target)
      } else {
        target += [0xEF, 0xBF, 0xBD]
      }
      return next
    }
    return offset &+ 1
  }

  private static func appendUnit(_ unit: UInt32, into target: inout [UInt8]) {
    target += [0x5C, 0x75]
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(truncatingIfNeeded: unit &>> shift & 0xF)
      target.append(digit < 10 ? 0x30 &+ digit : 0x57 &+ digit)
    }
  }
}
