internal import ConversationHistory
internal import HistoryJSON

extension DamagedLine {
  /// What is to be said of the line: each fault once, at its first place.
  ///
  /// `error` is what the scanner says of the line as it is; `record` counts the histories before it.
  func findings(of line: JSONLine, _ error: JSONError, record: Int) -> [Finding] {
    var findings: [Finding] = []
    func add(
      _ rule: String, _ severity: Severity, at offset: Int, length: Int = 1, _ message: String, help: String,
      subject: String, fix: Fix
    ) {
      findings.append(
        Finding(
          rule: rule, severity: severity, path: "", message: message, help: help, fix: fix,
          place: Place(
            record: record, line: line.number + lineFeeds(before: offset), column: column(of: offset),
            byteOffset: line.offset + offset, byteLength: length), subject: subject))
    }
    if let first = readable.firstNUL {
      add(
        "nul-bytes", .error, at: first, length: readable.nulCount, "the line holds \(readable.nulCount) NUL bytes",
        help: "take them away: a crash left them where text was to be written", subject: "\(readable.nulCount)",
        fix: DamageFix.safe("take them away"))
    }
    if let first = readable.invalid.first {
      add(
        "invalid-encoding", .error, at: first,
        "the line is not UTF-8: \(readable.invalid.count) bytes are no characters",
        help: "replace them by U+FFFD, the replacement character", subject: "\(readable.invalid.count)",
        fix: DamageFix.safe("replace them by U+FFFD"))
    }
    if let firstControl {
      add(
        "raw-control-character", .error, at: firstControl,
        isSplit
          ? "a line feed stands unescaped in a string, so that the record is parted over several lines"
          : "a control character stands unescaped in a string",
        help: "write it as an escape", subject: "control", fix: DamageFix.safe("write it as an escape"))
    }
    if let second = gluedRecord {
      add(
        "glued-records", .error, at: second.lowerBound, length: second.count,
        "\(pieces.count) records stand on one line", help: "give each a line of its own", subject: "\(pieces.count)",
        fix: DamageFix.safe("give each record a line of its own"))
    }
    if let inner = insertedRecord {
      add(
        "glued-records", .error, at: inner.lowerBound, length: inner.count,
        isWhole
          ? "a record stands in the middle of another one" : "a record begins inside another that was never finished",
        help: "give each a line of its own", subject: isWhole ? "parted" : "unfinished",
        fix: isWhole ? DamageFix.safe("give each record a line of its own") : DamageFix.scrapFix)
    }
    guard let scrap = looseScrap else { return findings }
    let fault = scrapError(scrap) ?? error
    if line.isTorn, fault.isTruncation, scrap.upperBound == readable.bytes.count {
      add(
        "torn-line", .warning, at: scrap.lowerBound, length: scrap.count,
        "the last line is not whole; a crash cut it, or its writer is still at work",
        help: "end the line with a line feed before anything is appended to it", subject: "torn",
        fix: DamageFix.scrapFix)
    } else {
      add(
        "invalid-json", .error, at: min(fault.byteOffset, readable.bytes.count),
        "this line is not JSON: \(fault.kind.message)",
        help: "restore the line or remove it; the other lines were read", subject: fault.kind.message,
        fix: DamageFix.scrapFix)
    }
    return findings
  }

  /// Whether the line is whole but for what was found in it.
  private var isWhole: Bool { scraps.isEmpty }

  /// The second of several whole records behind each other.
  private var gluedRecord: Range<Int>? {
    guard isWhole, pieces.count > 1, pieces.allSatisfy({ $0.recordRanges.count == 1 }) else { return nil }
    return pieces[1].recordRanges[0]
  }

  /// The record that begins inside another one.
  private var insertedRecord: Range<Int>? {
    for (piece, next) in zip(pieces, pieces.dropFirst()) {
      switch (piece, next) {
      case (.parted, .record(let range)), (.scrap, .record(let range)): return range
      default: continue
      }
    }
    return nil
  }

  /// Bytes behind which no record follows.
  private var looseScrap: Range<Int>? {
    guard case .scrap(let range)? = pieces.last else { return nil }
    return range
  }

  /// What is wrong with a scrap, once the bytes are readable.
  private func scrapError(_ scrap: Range<Int>) -> JSONError? {
    var scanner = JSONScanner()
    do throws(JSONError) {
      try scanner.scan(readable.bytes, in: scrap)
      return nil
    } catch {
      return error
    }
  }

  /// Counts from 1.
  private func column(of offset: Int) -> Int { columns(before: offset) + 1 }

  /// How many characters stand before an offset in its line; the bytes are readable, but for what was no UTF-8.
  func columns(before offset: Int) -> Int {
    let start = lineFeeds.last { $0 < offset }.map { $0 + 1 } ?? 0
    return readable.bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
  }
}
