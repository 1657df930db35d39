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

  @inline(__always)
  static func skipBlanks(_ bytes: RawSpan, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end {
      let byte = bytes.byte(offset)
      if byte > 0x20 { break }
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { break }
      offset &+= 1
    }
    return offset
  }

  /// Reads one value with everything inside it.
  static func value(
    _ bytes: RawSpan, _ start: Int, _ end: Int, into nodes: inout ContiguousArray<JSONNode>
  ) -> Int {
    var offset = start
    var parent = none
    var inObject = false
    var depth = 0
    while true {
      offset = skipBlanks(bytes, offset, end)
      guard offset < end else {
        return fail(parent == none ? .noValue : .unexpectedEnd, offset)
      }
      let byte = bytes.byte(offset)
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
        offset = skipBlanks(bytes, offset &+ 1, end)
        guard offset < end else { return fail(.unexpectedEnd, offset) }
        if bytes.byte(offset) != (inObject ? 0x7D : 0x5D) {
          if inObject {
            offset = key(bytes, offset, end, into: &nodes)
            if offset < 0 { return offset }
          }
          continue
        }
      } else {
        offset = scalar(bytes, offset, end, byte, into: &nodes)
        if offset < 0 { return offset }
      }
      while true {
        if parent == none { return offset }
        offset = skipBlanks(bytes, offset, end)
        guard offset < end else { return fail(.unexpectedEnd, offset) }
        let byte = bytes.byte(offset)
        if byte == 0x2C {
          offset &+= 1
          if inObject {
            offset = key(bytes, skipBlanks(bytes, offset, end), end, into: &nodes)
            if offset < 0 { return offset }
          }
          break
        }
        guard byte == (inObject ? 0x7D : 0x5D) else { return fail(.unexpectedCharacter, offset) }
        offset &+= 1
        let index = Int(parent)
        parent = nodes[index].next
        nodes[index].end = UInt32(truncatingIfNeeded: offset)
        nodes[index].next = UInt32(truncatingIfNeeded: nodes.count)
        depth &-= 1
        inObject = parent != none && nodes[Int(parent)].info == 0
      }
    }
  }

  /// Reads a key and its colon.
  @inline(__always)
  static func key(
    _ bytes: RawSpan, _ start: Int, _ end: Int, into nodes: inout ContiguousArray<JSONNode>
  ) -> Int {
    guard start < end else { return fail(.unexpectedEnd, start) }
    guard bytes.byte(start) == 0x22 else { return fail(.unexpectedCharacter, start) }
    var offset = string(bytes, start, end, into: &nodes)
    if offset < 0 { return offset }
    offset = skipBlanks(bytes, offset, end)
    guard offset < end else { return fail(.unexpectedEnd, offset) }
    guard bytes.byte(offset) == 0x3A else { return fail(.unexpectedCharacter, offset) }
    return offset &+ 1
  }

  @inline(__always)
  static func append(
    _ start: Int, _ end: Int, _ next: UInt32, _ info: UInt32,
    to nodes: inout ContiguousArray<JSONNode>
  ) {
    nodes.append(
      JSONNode(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        next: next, info: info))
  }

  /// Appends a node that contains no other.
  @inline(__always)
  static func appendLeaf(
    _ start: Int, _ end: Int, _ info: UInt32, to nodes: inout ContiguousArray<JSONNode>
  ) {
    append(start, end, UInt32(truncatingIfNeeded: nodes.count &+ 1), info, to: &nodes)
  }
}
