import FileAccess
import LintReports

/// The line on a terminal that tells how far long work has come.
struct Progress {
  /// What is to be done: nil where it is not known, as of a pipe.
  private let totalBytes: Int?
  private let totalFiles: Int
  private let isOn: Bool
  private let start: Double
  private var shown: Double?
  private var bytes = 0
  private var files = 0

  /// Seconds before the first line: most work is done by then.
  private static let patience = 1.0
  private static let interval = 0.1

  init(totalBytes: Int?, totalFiles: Int, isOn: Bool) {
    self.totalBytes = totalBytes
    self.totalFiles = totalFiles
    self.isOn = isOn
    start = isOn ? Clock.monotonicSeconds() : 0
  }

  /// Some bytes were read.
  mutating func advance(_ count: Int) {
    guard isOn else { return }
    bytes += count
    let now = Clock.monotonicSeconds()
    guard now - (shown ?? start + Self.patience - Self.interval) >= Self.interval else { return }
    shown = now
    let line = Self.line(
      bytes: bytes, of: totalBytes, files: files, of: totalFiles, seconds: now - start)
    _ = Console.complain("\r\u{1B}[K" + line)
  }

  /// A file was read to its end.
  mutating func finishFile() { files += 1 }

  /// Takes the line away, so that something else can be said.
  mutating func clear() {
    guard shown != nil else { return }
    shown = nil
    _ = Console.complain("\r\u{1B}[K")
  }

  /// `3 of 12 files, 1.2 of 3.4 GB, 350 MB/s, 6 s left`.
  static func line(bytes: Int, of total: Int?, files: Int, of allFiles: Int, seconds: Double) -> String {
    var parts: [String] = []
    if allFiles > 1 { parts.append("\(files) of \(allFiles) files") }
    let unit = unit(for: total ?? bytes)
    let done = number(Double(bytes) / unit.size)
    parts.append(total.map { "\(done) of \(number(Double($0) / unit.size)) \(unit.name)" } ?? "\(done) \(unit.name)")
    let rate = seconds > 0 ? Double(bytes) / seconds : 0
    guard rate >= 1 else { return parts.joined(separator: ", ") }
    let rateUnit = Self.unit(for: Int(min(rate, 1e15)))
    parts.append("\(number(rate / rateUnit.size)) \(rateUnit.name)/s")
    if let total, total > bytes {
      let left = Int(min((Double(total - bytes) / rate).rounded(.up), 1e9))
      parts.append(left < 120 ? "\(left) s left" : "\(left / 60) min left")
    }
    return parts.joined(separator: ", ")
  }

  private static func unit(for bytes: Int) -> (size: Double, name: String) {
    switch bytes {
    case ..<1_000_000: (1e3, "kB")
    case ..<1_000_000_000: (1e6, "MB")
    default: (1e9, "GB")
    }
  }

  /// One digit behind the point below ten.
  private static func number(_ value: Double) -> String {
    guard value < 9.95 else { return String(Int(value.rounded())) }
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
