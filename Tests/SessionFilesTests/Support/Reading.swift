import ConversationHistory
import HistoryJSON
import SessionFiles

/// Reads whole inputs the way the command line does, in chunks of a chosen size.
enum Reading {
  static func lint(
    _ bytes: [UInt8], _ options: InputOptions = InputOptions(), chunk: Int = .max
  ) -> InputReport {
    var linter = InputLinter(options, source: MemoryBytes(bytes))
    for range in ranges(of: bytes, chunk) {
      bytes.withRawBytes { linter.append($0.extracting(range)) }
    }
    return linter.finish()
  }

  /// The same where other threads scan ahead: `chunk` bytes at a time until the input is known to be lines, and then pieces
  /// of so many lines.
  static func lintAhead(
    _ bytes: [UInt8], _ options: InputOptions = InputOptions(), chunk: Int, lines: Int
  ) -> InputReport {
    var linter = InputLinter(options, source: MemoryBytes(bytes))
    var handedOver: (rest: [UInt8], offset: Int)?
    for range in ranges(of: bytes, chunk) where handedOver == nil {
      bytes.withRawBytes { linter.append($0.extracting(range)) }
      handedOver = linter.handOver()
    }
    var scanned = ScannedLines()
    var start = handedOver?.offset ?? bytes.count
    while start < bytes.count {
      let feeds = bytes[start...].indices.lazy.filter { bytes[$0] == 0x0A }
      let end = feeds.prefix(lines).last.map { $0 + 1 } ?? bytes.count
      (scanned.bytes, scanned.offset, scanned.end) = (bytes[start..<end] + [0x7B, 0x0A], start, end - start)
      scanned.scan()
      linter.append(&scanned)
      start = end
    }
    return linter.finish()
  }

  static func lint(_ text: String, _ options: InputOptions = InputOptions()) -> InputReport {
    lint([UInt8](text.utf8), options)
  }

  /// All that comes out, joined.
  static func sanitize(
    _ bytes: [UInt8], _ options: InputOptions = InputOptions(), pipeline: Pipeline? = nil,
    pipelineOptions: Pipeline.Options = Pipeline.Options(), chunk: Int = .max
  ) -> Sanitizing {
    var sanitizer = InputSanitizer(options, pipeline: pipeline, pipelineOptions: pipelineOptions)
    var result = Sanitizing()
    for range in ranges(of: bytes, chunk) {
      result.add(bytes.withRawBytes { sanitizer.append($0.extracting(range)) })
    }
    result.add(sanitizer.finish())
    result.foundHistory = sanitizer.foundHistory
    result.failure = sanitizer.failure
    return result
  }

  static func sanitize(_ text: String, _ options: InputOptions = InputOptions()) -> Sanitizing {
    sanitize([UInt8](text.utf8), options)
  }

  private static func ranges(of bytes: [UInt8], _ chunk: Int) -> [Range<Int>] {
    stride(from: 0, to: bytes.count, by: max(1, min(chunk, bytes.count))).map {
      $0..<min(bytes.count, $0 + min(chunk, bytes.count))
    }
  }
}

/// What a sanitizer gave in all.
struct Sanitizing {
  var parts: [[UInt8]] = []
  var records: [InputSanitizer.Record] = []
  var foundHistory = false
  var failure: SanitizeError?

  var bytes: [UInt8] { parts.flatMap { $0 } }
  var text: String { String(decoding: bytes, as: UTF8.self) }
  var hasErrors: Bool {
    records.contains { $0.remaining.contains { $0.severity == .error } }
  }

  mutating func add(_ output: InputSanitizer.Output) {
    if !output.bytes.isEmpty { parts.append(output.bytes) }
    records += output.records
  }
}

extension InputReport {
  /// What makes two reports the same.
  var essence: [String] {
    ["\(kind) \(dialect.id) \(histories) \(messages)"]
      + findings.map { "\($0)" } + sketches.sorted { $0.key < $1.key }.map { "\($0)" }
  }

  var rules: [String] { findings.map(\.rule) }
}
