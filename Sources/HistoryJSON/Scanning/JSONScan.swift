/// The pass itself: plain functions over offsets, without throws, closures or references.
///
/// Each returns the offset after what it read, or a negative number that packs an error: throwing
/// and optionals cost a branch for each token. An open container keeps its parent's index in
/// `next`, so that the nodes are their own stack.
enum JSONScan {
  static let none = UInt32.max

  @inline(__always)
  static func fail(_ kind: JSONError.Kind, _ offset: Int) -> Int {
    ~(offset &<< 8 | Int(kind.rawValue))
  }

  static func error(_ packed: Int) -> JSONError {
    let bits = ~packed
    let kind = JSONError.Kind(rawValue: UInt8(truncatingIfNeeded: bits)) ?? .unexpectedCharacter
    return JSONError(kind: kind, byteOffset: bits >> 8)
  }

  /// The first byte from `offset` on that is not blank, which `offset` is moved to; 0 at the end.
  @inline(__always)
  static func next(_ bytes: RawSpan, _ offset: inout Int, _ end: Int) -> UInt8 {
    if offset < end {
      let byte = bytes.byte(offset)
      if byte > 0x20 { return byte }
    }
    offset = skipBlanks(bytes, offset, end)
    return offset < end ? bytes.byte(offset) : 0
  }

  @inline(never)
  static func skipBlanks(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end {
      let byte = bytes.byte(offset)
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
      offset &+= 1
    }
    return offset
  }

  @inline(never)
  static func unexpected(_ offset: Int, _ end: Int) -> Int {
    fail(offset < end ? .unexpectedCharacter : .unexpectedEnd, offset)
  }

  /// What `value` returns where the room for nodes ended.
  static let full = Int.min

  /// Reads one value with everything inside it.
  static func value(
    _ bytes: RawSpan, _ start: Int, _ end: Int, into nodes: inout OutputSpan<JSONNode>
  ) -> Int {
    var offset = start
    var parent = none
    var inObject = false
    var depth = 0
    while true {
      // A container and its first key, or a value and the next key.
      guard nodes.freeCapacity >= 2 else { return full }
      let byte = next(bytes, &offset, end)
      if byte == 0x22 {
        offset = string(bytes, offset, end, into: &nodes)
        if offset < 0 { return offset }
      } else if byte == 0x7B || byte == 0x5B {
        guard depth < JSONScanner.maximumDepth else { return fail(.nestingTooDeep, offset) }
        depth &+= 1
        inObject = byte == 0x7B
        let index = UInt32(truncatingIfNeeded: nodes.count)
        let kind: JSONKind = inObject ? .object : .array
        append(offset, offset, parent, UInt32(kind.rawValue), to: &nodes)
        parent = index
        offset &+= 1
        let first = next(bytes, &offset, end)
        if first != (inObject ? 0x7D : 0x5D) {
          if inObject {
            offset = key(bytes, offset, end, first, into: &nodes)
            if offset < 0 { return offset }
          }
          continue
        }
      } else {
        guard byte != 0 || offset < end else {
          return fail(parent == none ? .noValue : .unexpectedEnd, offset)
        }
        offset = scalar(bytes, offset, end, byte, into: &nodes)
        if offset < 0 { return offset }
      }
      while true {
        if parent == none { return offset }
        let byte = next(bytes, &offset, end)
        if byte == 0x2C {
          offset &+= 1
          if inObject {
            let first = next(bytes, &offset, end)
            offset = key(bytes, offset, end, first, into: &nodes)
            if offset < 0 { return offset }
          }
          break
        }
        guard byte == (inObject ? 0x7D : 0x5D) else { return unexpected(offset, end) }
        offset &+= 1
        let index = Int(parent)
        parent = nodes[index].next
        nodes[index].end = UInt32(truncatingIfNeeded: offset)
        nodes[index].next = UInt32(truncatingIfNeeded: nodes.count)
        depth &-= 1
        inObject = parent != none && nodes[Int(parent)].isObject
      }
    }
  }

  /// Reads a key and its colon.
  @inline(__always)
  static func key(
    _ bytes: RawSpan, _ start: Int, _ end: Int, _ first: UInt8, into nodes: inout OutputSpan<JSONNode>
  ) -> Int {
    guard first == 0x22 else { return unexpected(start, end) }
    var offset = string(bytes, start, end, into: &nodes)
    if offset < 0 { return offset }
    guard next(bytes, &offset, end) == 0x3A else { return unexpected(offset, end) }
    return offset &+ 1
  }

  @inline(__always)
  static func append(
    _ start: Int, _ end: Int, _ next: UInt32, _ info: UInt32,
    to nodes: inout OutputSpan<JSONNode>
  ) {
    nodes.append(
      JSONNode(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: next, info: info))
  }

  /// Appends a node that contains no other.
  @inline(__always)
  static func appendLeaf(
    _ start: Int, _ end: Int, _ info: UInt32, to nodes: inout OutputSpan<JSONNode>
  ) {
    append(start, end, UInt32(truncatingIfNeeded: nodes.count &+ 1), info, to: &nodes)
  }
}
