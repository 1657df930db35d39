import ConversationHistory
import FileAccess
import LintReports
import SessionFiles

/// What was done to all histories of the input, written line by line: one process may be kept for many requests.
struct SanitizeLog: ~Copyable {
  private let isStrict: Bool
  private(set) var hasErrors = false
  /// Why the file could not be written; the bodies go out all the same.
  private(set) var failure: FileError?
  private var writer: ByteWriter?
  private var count = 0

  /// Whether a body must not be written: nothing is written from there on.
  var isRefused: Bool { isStrict && hasErrors }

  init(isStrict: Bool, file: String?, sparing spared: Set<FileIdentity>) {
    self.isStrict = isStrict
    guard let file else { return }
    do throws(FileError) {
      writer = try ReportFile.create(file, sparing: spared)
    } catch {
      failure = error
    }
  }

  mutating func add(_ record: InputSanitizer.Record) {
    if record.remaining.contains(where: { $0.severity == .error }) { hasErrors = true }
    let line = SanitizeReport.line(
      record: count, outcome: record.outcome, remaining: record.remaining, dialect: record.dialect)
    count += 1
    do throws(FileError) {
      try writer?.write(line)
      try writer?.flush()
    } catch {
      failure = error
    }
  }
}
