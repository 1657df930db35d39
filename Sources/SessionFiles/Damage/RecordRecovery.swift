internal import HistoryJSON

/// Finds the records in a line that is not one record: several behind each other, or one that begins inside another.
///
/// Writers that share a file, and crashes between the bytes and the line feed of a record, leave such lines. Only whole
/// JSON values count, told by the scanner, so that braces inside of strings tell nothing. Linear: of a line with many
/// places where a record may begin, only so many are tried.
struct RecordRecovery {
  private let bytes: [UInt8]
  private var scanner = JSONScanner()
  /// How many bytes may still be looked at.
  private var budget: Int
  /// In the order of the line.
  private(set) var pieces: [LinePiece] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    budget = bytes.count * 16 + 4096
    var start = skipBlanks(0)
    while start < bytes.count { start = skipBlanks(take(start)) }
  }

  /// Takes what begins at a place; gives where it ends.
  private mutating func take(_ start: Int) -> Int {
    let error: JSONError
    switch value(in: bytes, from: start) {
    case .success(let end):
      pieces.append(.record(start..<end))
      return end
    case .failure(let found): error = found
    }
    budget -= bytes.count - start
    for candidate in budget > 0 ? candidates(from: start, error) : [] {
      guard budget > 0, case .success(let end) = value(in: bytes, from: candidate) else { continue }
      if let whole = partedEnd(start, candidate, end) {
        pieces += [.parted(start..<candidate, end..<whole), .record(candidate..<end)]
        return whole
      }
      guard isTail(end), isCut(start..<candidate), !error.isTruncation || isAlike(start, candidate) else { continue }
      pieces.append(.scrap(start..<candidate))
      return candidate
    }
    pieces.append(.scrap(start..<bytes.count))
    return bytes.count
  }

  /// Where a record may begin: about the place at which the scanner stumbled first, since a string that was cut ends at
  /// the first quote of the record behind it; then wherever an object may begin.
  private func candidates(from start: Int, _ error: JSONError) -> [Int] {
    let near = [error.byteOffset - 2, error.byteOffset - 1, error.byteOffset].filter { $0 > start && beginsObject($0) }
    let others = (start + 1..<max(start + 1, bytes.count)).lazy.filter { [self] in beginsObject($0) }
    return near + others.prefix(1000).filter { !near.contains($0) }
  }

  private func beginsObject(_ offset: Int) -> Bool {
    offset + 1 < bytes.count && bytes[offset] == 0x7B && (bytes[offset + 1] == 0x22 || bytes[offset + 1] == 0x20)
  }

  /// The end of the record that goes on behind the one inside of it; nil if the two halves are no record.
  private mutating func partedEnd(_ start: Int, _ inner: Int, _ innerEnd: Int) -> Int? {
    guard innerEnd < bytes.count else { return nil }
    let joined = bytes[start..<inner] + bytes[innerEnd...]
    guard case .success(let end) = value(in: Array(joined), from: 0), end > inner - start else { return nil }
    return innerEnd + end - (inner - start)
  }

  /// Whether nothing follows a record, or another one.
  private func isTail(_ end: Int) -> Bool {
    let next = skipBlanks(end)
    return next == bytes.count || beginsObject(next)
  }

  /// Whether a part is the beginning of a record: what is wrong with it is that it ends.
  private mutating func isCut(_ part: Range<Int>) -> Bool {
    budget -= part.count
    let all = bytes
    do throws(JSONError) {
      _ = try all.withRawBytes { (raw) throws(JSONError) in try scanner.scanPrefix(raw, in: part) }
      return false
    } catch {
      return error.isTruncation
    }
  }

  /// Whether a record begins with the same two keys as the one before it. Where a line only ends too early, the last
  /// object in it is a part of it, unless it looks like a record of its own.
  private func isAlike(_ start: Int, _ candidate: Int) -> Bool {
    let keys = firstKeys(candidate)
    return keys.count == 2 && keys == firstKeys(start)
  }

  /// The first two keys of an object that may be cut, as they are spelled: strings before a colon at the first level.
  private func firstKeys(_ start: Int) -> [ArraySlice<UInt8>] {
    var keys: [ArraySlice<UInt8>] = []
    var depth = 0
    var offset = start
    while offset < min(bytes.count, start + 4096), keys.count < 2 {
      switch bytes[offset] {
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D: depth -= 1
      case 0x22:
        let end = stringEnd(offset)
        let next = skipBlanks(end)
        if depth == 1, next < bytes.count, bytes[next] == 0x3A { keys.append(bytes[offset..<end]) }
        offset = end - 1
      default: break
      }
      offset += 1
    }
    return keys
  }

  private func stringEnd(_ start: Int) -> Int {
    var offset = start + 1
    while offset < bytes.count, bytes[offset] != 0x22 { offset += bytes[offset] == 0x5C ? 2 : 1 }
    return min(offset + 1, bytes.count)
  }

  /// The end of the object or array at a place.
  private mutating func value(in bytes: [UInt8], from start: Int) -> Result<Int, JSONError> {
    do throws(JSONError) {
      let end = try bytes.withRawBytes { (raw) throws(JSONError) in
        try scanner.scanPrefix(raw, in: start..<raw.byteCount)
      }
      budget -= end - start
      let kind = scanner.nodes[0].kind
      guard kind == .object || kind == .array else {
        throw JSONError(kind: .unexpectedCharacter, byteOffset: start)
      }
      return .success(end)
    } catch {
      budget -= max(0, error.byteOffset - start)
      return .failure(error)
    }
  }

  private func skipBlanks(_ start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
    return offset
  }
}
