extension JSONScan {
  /// Reads a number, `true`, `false` or `null`.
  @inline(__always)
  static func scalar(
    _ bytes: RawSpan, _ start: Int, _ end: Int, _ first: UInt8,
    into nodes: inout OutputSpan<JSONNode>
  ) -> Int {
    if first == 0x2D || (first >= 0x30 && first <= 0x39) {
      let offset = number(bytes, start, end)
      if offset < 0 { return offset }
      appendLeaf(start, offset, UInt32(JSONKind.number.rawValue), to: &nodes)
      return offset
    }
    if start &+ 5 <= end {
      let word = bytes.halfWord(start)
      if word == 0x6575_7274 {
        appendLeaf(start, start &+ 4, UInt32(JSONKind.true.rawValue), to: &nodes)
        return start &+ 4
      }
      if word == 0x6C6C_756E {
        appendLeaf(start, start &+ 4, UInt32(JSONKind.null.rawValue), to: &nodes)
        return start &+ 4
      }
      if word == 0x736C_6166 && bytes.byte(start &+ 4) == 0x65 {
        appendLeaf(start, start &+ 5, UInt32(JSONKind.false.rawValue), to: &nodes)
        return start &+ 5
      }
    }
    return literal(bytes, start, end, first, into: &nodes)
  }

  /// Reads a literal near the end byte by byte, or says what is wrong with it.
  @inline(never)
  static func literal(
    _ bytes: RawSpan, _ start: Int, _ end: Int, _ first: UInt8,
    into nodes: inout OutputSpan<JSONNode>
  ) -> Int {
    var rest: UInt64
    let kind: JSONKind
    switch first {
    case 0x74: (rest, kind) = (0x65_7572, .true)
    case 0x66: (rest, kind) = (0x6573_6C61, .false)
    case 0x6E: (rest, kind) = (0x6C_6C75, .null)
    default: return fail(.unexpectedCharacter, start)
    }
    var offset = start &+ 1
    while rest != 0 {
      guard offset < end else { return fail(.unexpectedEnd, offset) }
      guard bytes.byte(offset) == UInt8(truncatingIfNeeded: rest) else {
        return fail(.unexpectedCharacter, start)
      }
      rest &>>= 8
      offset &+= 1
    }
    appendLeaf(start, offset, UInt32(kind.rawValue), to: &nodes)
    return offset
  }

  static func number(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Int {
    var offset = start
    if bytes.byte(offset) == 0x2D { offset &+= 1 }
    guard offset < end else { return fail(.unexpectedEnd, offset) }
    if bytes.byte(offset) == 0x30 {
      offset &+= 1
    } else {
      offset = digits(bytes, offset, end)
      if offset < 0 { return offset }
    }
    guard offset < end else { return offset }
    var byte = bytes.byte(offset)
    if byte == 0x2E {
      offset = digits(bytes, offset &+ 1, end)
      if offset < 0 || offset >= end { return offset }
      byte = bytes.byte(offset)
    }
    if byte | 0x20 == 0x65 {
      offset &+= 1
      guard offset < end else { return fail(.unexpectedEnd, offset) }
      let sign = bytes.byte(offset)
      if sign == 0x2B || sign == 0x2D { offset &+= 1 }
      offset = digits(bytes, offset, end)
      if offset < 0 || offset >= end { return offset }
      byte = bytes.byte(offset)
    }
    return endsNumber(byte) ? offset : fail(.malformedNumber, offset)
  }

  /// Reads one digit or more.
  @inline(__always)
  static func digits(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset &+ 8 <= end {
      let mask = ByteMask.notDigit(bytes.word(offset))
      if mask != 0 {
        offset &+= ByteMask.bytesBefore(mask)
        if offset > start { return offset }
        return fail(.malformedNumber, offset)
      }
      offset &+= 8
    }
    while offset < end, bytes.byte(offset) &- 0x30 < 10 { offset &+= 1 }
    if offset > start { return offset }
    return fail(offset < end ? .malformedNumber : .unexpectedEnd, offset)
  }

  /// Whether a byte cannot be meant as part of a number: `01`, `1.2.3` and `1x` are malformed.
  @inline(__always)
  static func endsNumber(_ byte: UInt8) -> Bool {
    if byte <= 0x20 || byte == 0x2C { return true }
    return
      !(byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2E || byte == 0x2B
      || byte == 0x2D)
  }
}
