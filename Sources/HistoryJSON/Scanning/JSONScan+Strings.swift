extension JSONScan {
  /// Reads a string whose opening quote stands at `start`.
  @inline(__always)
  static func string(
    _ bytes: RawSpan, _ start: Int, _ end: Int, into nodes: inout ContiguousArray<JSONNode>
  ) -> Int {
    var offset = start &+ 1
    var info = UInt32(JSONKind.string.rawValue)
    // Most keys and many values end within the first eight bytes.
    if offset &+ 8 <= end {
      let mask = ByteMask.specialInString(bytes.word(offset))
      offset &+= ByteMask.bytesBefore(mask)
      if mask != 0 && bytes.byte(offset) == 0x22 {
        appendLeaf(start, offset &+ 1, info, to: &nodes)
        return offset &+ 1
      }
    }
    offset = stringRest(bytes, start, offset, end, &info)
    if offset < 0 { return offset }
    appendLeaf(start, offset, info, to: &nodes)
    return offset
  }

  /// Reads on inside a string until its closing quote, and adds what it met to `info`.
  @inline(never)
  static func stringRest(
    _ bytes: RawSpan, _ open: Int, _ start: Int, _ end: Int, _ info: inout UInt32
  ) -> Int {
    var offset = start
    while true {
      let runStart = offset
      while offset &+ 8 <= end {
        let mask = ByteMask.specialInString(bytes.word(offset))
        // Adding 8 on its own branch lets the next load start before the mask is known.
        if mask != 0 {
          offset &+= ByteMask.bytesBefore(mask)
          break
        }
        offset &+= 8
        if offset &- runStart == 64 { offset = longRun(bytes, offset, end) }
      }
      guard offset < end else { return fail(.unterminatedString, open) }
      let byte = bytes.byte(offset)
      if byte == 0x22 { return offset &+ 1 }
      if byte == 0x5C {
        info |= JSONNode.escapesFlag
        offset = escape(bytes, open, offset, end, &info)
        if offset < 0 { return offset }
      } else if byte >= 0x80 {
        info |= JSONNode.nonASCIIFlag
        let next = UTF8Text.validateRun(bytes, offset, end)
        guard next > offset else { return fail(.invalidUTF8, offset) }
        offset = next
      } else if byte < 0x20 {
        return fail(.controlCharacter, offset)
      } else {
        offset &+= 1
      }
    }
  }

  /// Passes over plain text in steps of 32 bytes, as far as those are plain to the last.
  ///
  /// Most runs end within 64 bytes and would only lose by the longer step; images gain.
  @inline(never)
  static func longRun(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset &+ 32 <= end {
      let words = bytes.fourWords(offset)
      let hits =
        ByteMask.specialInString(words.0) | ByteMask.specialInString(words.1)
        | ByteMask.specialInString(words.2) | ByteMask.specialInString(words.3)
      if hits != 0 { break }
      offset &+= 32
    }
    return offset
  }

  /// Reads one escape, or two that are one surrogate pair.
  @inline(__always)
  static func escape(
    _ bytes: RawSpan, _ open: Int, _ start: Int, _ end: Int, _ info: inout UInt32
  ) -> Int {
    guard start &+ 1 < end else { return fail(.unterminatedString, open) }
    switch bytes.byte(start &+ 1) {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return start &+ 2
    case 0x75: return unicodeEscape(bytes, open, start, end, &info)
    default: return fail(.invalidEscape, start)
    }
  }

  @inline(never)
  static func unicodeEscape(
    _ bytes: RawSpan, _ open: Int, _ start: Int, _ end: Int, _ info: inout UInt32
  ) -> Int {
    var digit = start &+ 2
    while digit < start &+ 6 {
      guard digit < end else { return fail(.unterminatedString, open) }
      guard UTF8Text.hexValue(bytes.byte(digit)) >= 0 else { return fail(.invalidEscape, start) }
      digit &+= 1
    }
    let unit = UTF8Text.escapedUnit(bytes, start, end)
    guard unit & 0xF800 == 0xD800 else { return digit }
    if unit < 0xDC00, UTF8Text.escapedUnit(bytes, digit, end) & 0xFC00 == 0xDC00 {
      return digit &+ 6
    }
    info |= JSONNode.loneSurrogateFlag
    return digit
  }
}
