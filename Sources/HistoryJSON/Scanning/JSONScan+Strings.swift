extension JSONScan {
  /// Reads a string whose opening quote stands at `start`.
  @inline(__always)
  static func string(
    _ bytes: RawSpan, _ start: Int, _ end: Int, into nodes: inout OutputSpan<JSONNode>
  ) -> Int {
    var offset = start &+ 1
    var info = UInt32(JSONKind.string.rawValue)
    // Most keys and many values end within the first eight bytes, most others within the next: two
    // tests in a row are quicker than one of both, since the branches are mostly foreseen.
    if offset &+ 16 <= end {
      var mask = ByteMask.specialInString(bytes.word(offset))
      if mask == 0 {
        offset &+= 8
        mask = ByteMask.specialInString(bytes.word(offset))
      }
      if mask != 0 {
        offset &+= ByteMask.bytesBefore(mask)
        if bytes.byte(offset) == 0x22 {
          appendLeaf(start, offset &+ 1, info, to: &nodes)
          return offset &+ 1
        }
      } else {
        offset &+= 8
      }
    }
    offset = stringRest(bytes, start, offset, end, &info)
    if offset < 0 { return offset }
    appendLeaf(start, offset, info, to: &nodes)
    if info & JSONNode.loneSurrogateFlag != 0 { nodes[0].info |= JSONNode.loneSurrogateFlag }
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
      while offset &+ 16 <= end {
        let low = ByteMask.specialInString(bytes.word(offset))
        if low != 0 {
          offset &+= ByteMask.bytesBefore(low)
          break
        }
        let high = ByteMask.specialInString(bytes.word(offset &+ 8))
        if high != 0 {
          offset &+= 8 &+ ByteMask.bytesBefore(high)
          break
        }
        offset &+= 16
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

  /// Passes over plain text in steps of 64 bytes, as far as those are plain to the last.
  ///
  /// Most runs end within 64 bytes and would only lose by the longer step; images gain.
  @inline(never)
  static func longRun(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset &+ 64 <= end, !ByteMask.containsSpecialInString(bytes.eightWords(offset)) {
      offset &+= 64
    }
    return offset
  }

  /// Reads one escape, or two that are one surrogate pair.
  @inline(__always)
  static func escape(
    _ bytes: RawSpan, _ open: Int, _ start: Int, _ end: Int, _ info: inout UInt32
  ) -> Int {
    guard start &+ 1 < end else { return fail(.unterminatedString, open) }
    let letter = bytes.byte(start &+ 1)
    // One bit for each of " / and of \ b f n r t: which of them it is, no branch has to guess.
    let bits: UInt64 = letter < 0x40 ? 0x8004_0000_0000 : 0x14_4044_1000_0000
    if letter < 0x80, bits &>> UInt64(letter & 0x3F) & 1 != 0 { return start &+ 2 }
    if letter == 0x75 { return unicodeEscape(bytes, open, start, end, &info) }
    return fail(.invalidEscape, start)
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
