internal import ConversationHistory
internal import HistoryJSON

/// Mends what is wrong with the bytes of a file of lines; the bytes of every other line stay.
struct FileMending {
  let kind: InputKind
  /// Whether bytes may go that no record of the format can keep.
  let allowsLoss: Bool
  /// The rules whose faults are mended; nil for all.
  let rules: Set<String>?

  /// The type of the records that keep what is no record.
  static let asideType = "historylint-unreadable"

  /// The file with its lines mended. Linear.
  func mended(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var scanner = JSONScanner()
    var buffer = JSONLineBuffer()
    bytes.withRawBytes { buffer.append($0) }
    let all = buffer.bytes
    var split: SplitRecord?
    func mendParts() {
      for part in split?.parts ?? [] { result += mended(part) }
      split = nil
    }
    while let line = buffer.nextLine() ?? buffer.finish() {
      if line.hasByteOrderMark, !kind.isSession || !isWanted("byte-order-mark") { result += all[..<3] }
      var error: JSONError?
      do throws(JSONError) { try scanner.scan(all, in: line.range) } catch let found { error = found }
      if error == nil, split == nil {
        result += all[line.range]
        result += Self.end(of: line)
        continue
      }
      error?.byteOffset -= line.range.lowerBound
      let part = SplitRecord.Part(line: line, bytes: Array(all[line.range]), error: error)
      if !scanner.isRecord(part.error), split?.take(part) ?? false {
        guard let record = split, record.isWhole else { continue }
        result += mended(record.joined)
        split = nil
        continue
      }
      mendParts()
      split = SplitRecord(part)
      if split == nil { result += mended(part) }
    }
    mendParts()
    return result
  }

  private static func end(of line: JSONLine) -> [UInt8] { (line.hasCR ? [0x0D] : []) + (line.isTorn ? [] : [0x0A]) }

  private func isWanted(_ rule: String) -> Bool { rules?.contains(rule) ?? true }

  /// A line as it is, if it is whole or blank, or has a fault that is none of those to be mended.
  private func mended(_ part: SplitRecord.Part) -> [UInt8] {
    let (line, raw) = (part.line, part.bytes)
    let end = Self.end(of: line)
    guard let error = part.error, error.kind != .noValue else { return raw + end }
    let damaged = DamagedLine(raw)
    let faults = damaged.findings(of: line, error, record: 0).map { DamageFix.settled($0, in: kind) }
    let isWorth = faults.contains { $0.fix?.applicability == .safe || $0.fix?.applicability == .unsafe && allowsLoss }
    guard isWorth, faults.allSatisfy({ isWanted($0.rule) }) else { return raw + end }
    return mended(damaged, raw, end)
  }

  /// The records of a damaged line, a line each. What has none of its own is gone with its line feed.
  private func mended(_ damaged: DamagedLine, _ raw: [UInt8], _ end: [UInt8]) -> [UInt8] {
    // What was not finished is ended now.
    let lineFeed = end.contains(0x0A) ? end : end + [0x0A]
    var result: [UInt8] = []
    for (index, piece) in damaged.pieces.enumerated() {
      let isLast = index == damaged.pieces.count - 1
      switch piece {
      case .record, .parted:
        for range in piece.recordRanges { result += Self.clean(raw, range) }
        result += isLast ? end : lineFeed
      case .scrap(let range):
        switch ScrapTreatment(in: kind) {
        case .setAside: result += Self.aside(Self.clean(raw, range)) + lineFeed
        case .remove where allowsLoss: break
        case .remove, .keep: result += Self.clean(raw, range) + (isLast ? end : lineFeed)
        }
      }
    }
    return result
  }

  /// Without NUL bytes, in UTF-8, with control characters as escapes where they stand in a string.
  private static func clean(_ raw: [UInt8], _ range: Range<Int>) -> [UInt8] {
    let part = Array(raw[range])
    var invalid = UTF8Text.invalidBytes(in: part)[...]
    var result: [UInt8] = []
    result.reserveCapacity(part.count)
    var isInString = false
    var isEscaped = false
    for (offset, byte) in part.enumerated() {
      if invalid.first == offset {
        invalid.removeFirst()
        result += [0xEF, 0xBF, 0xBD]
      } else if byte >= 0x20 {
        result.append(byte)
      } else if byte != 0, isInString {
        result += escape(byte)
      } else if byte == 0x09 || byte == 0x0D {
        result.append(byte)
      }
      if byte == 0x22, !isEscaped { isInString.toggle() }
      isEscaped = byte == 0x5C && isInString && !isEscaped
    }
    return result
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x09: Array("\\t".utf8)
    case 0x0A: Array("\\n".utf8)
    case 0x0D: Array("\\r".utf8)
    default: Array("\\u00".utf8) + (byte < 0x10 ? [0x30] : []) + Array(String(byte, radix: 16).utf8)
    }
  }

  private static func aside(_ scrap: [UInt8]) -> [UInt8] {
    Array(#"{"type":"\#(asideType)","text":"#.utf8) + JSONString.encode(scrap) + [0x7D]
  }
}
