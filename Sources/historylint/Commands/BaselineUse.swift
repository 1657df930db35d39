import ConversationHistory
import FileAccess
import LintReports

/// What `--baseline`, `--write-baseline` and `--prune-baseline` do with the findings of a run.
struct BaselineUse {
  private let path: String
  private let folder: String
  private let known: Baseline
  /// What of the known was not found yet.
  private var left: Baseline
  private var found = Baseline()
  private var files: Set<String> = []
  private let writes: Bool
  private let prunes: Bool

  /// Nil if no baseline is asked for, by flags or by the configuration of the working folder.
  init?(_ arguments: ParsedArguments, _ configuration: ConfigurationFile?) throws(ArgumentError) {
    let written = arguments.value("write-baseline")
    let configured = configuration.flatMap { file in
      file.baseline.map { $0.hasPrefix("/") ? $0 : (file.folder == "/" ? "" : file.folder) + "/" + $0 }
    }
    prunes = arguments.flag("prune-baseline")
    writes = written != nil
    if writes, prunes || arguments.value("baseline") != nil {
      throw ArgumentError("a baseline is written or read, not both", help: "give --write-baseline alone")
    }
    guard let path = written ?? arguments.value("baseline") ?? configured else {
      if prunes { throw ArgumentError("--prune-baseline needs a baseline", help: "write --baseline FILE") }
      return nil
    }
    self.path = path
    let named = path.utf8.contains(0x2F) ? String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) : "."
    folder = RealPath.of(named.isEmpty ? "/" : named) ?? named
    known = writes ? Baseline() : try Self.read(path)
    left = known
  }

  private static func read(_ path: String) throws(ArgumentError) -> Baseline {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try ByteReader.readWhole(path: path)
    } catch {
      throw ArgumentError(error.message, help: "write one with --write-baseline \(path)")
    }
    do throws(Baseline.ReadingError) {
      return try Baseline(bytes)
    } catch {
      throw ArgumentError("\(path) is no baseline: \(error.message)", help: "write a new one with --write-baseline")
    }
  }

  /// The report without what is known; what is written into a baseline is known from then on.
  mutating func filtered(_ report: FileReport) -> FileReport {
    let name = name(of: report.path)
    files.insert(name)
    found.add(report.findings, of: name)
    guard !writes else { return report.adapting { _ in nil } }
    return report.adapting { left.take($0, of: name) ? nil : $0 }
  }

  /// Relative to the folder of the baseline, so that it holds wherever the tool is run.
  private func name(of path: String) -> String {
    guard path != "-", let real = RealPath.of(path), real.utf8.starts(with: folder.utf8 + [0x2F]) else { return path }
    return String(decoding: Array(real.utf8).dropFirst(folder.utf8.count + 1), as: UTF8.self)
  }

  /// Writes what is to be written, and tells what is stale: 0, or 2 if it could not be written.
  func finish() -> Int32 {
    if writes {
      let count = found.entries.reduce(0) { $0 + $1.count }
      return write(found, saying: "\(count) finding\(count == 1 ? "" : "s") written to \(path)")
    }
    // What was not linted in this run may still be there; what is gone is stale.
    let stale = left.entries.filter { files.contains($0.entry.file) || !exists($0.entry.file) }
    guard !stale.isEmpty else { return 0 }
    guard !prunes else {
      var kept = known
      kept.remove(stale)
      return write(kept, saying: "\(Self.entries(stale.count)) taken out of \(path)")
    }
    for (entry, count) in stale.prefix(Self.mostNamed) {
      Console.note("stale in \(path): \(entry.rule) in \(entry.file)\(count > 1 ? " (\(count) times)" : "")")
    }
    let more = stale.count > Self.mostNamed ? "\(stale.count - Self.mostNamed) more; " : ""
    Console.note("\(more)\(Self.entries(stale.count)) stale; --prune-baseline takes them out")
    return 0
  }

  private static let mostNamed = 10

  private static func entries(_ count: Int) -> String { count == 1 ? "1 entry is" : "\(count) entries are" }

  private func exists(_ file: String) -> Bool {
    FileStatus(path: file.hasPrefix("/") ? file : folder + "/" + file) != nil
  }

  private func write(_ baseline: Baseline, saying note: String) -> Int32 {
    do throws(FileError) {
      try ReportFile.create(path, holding: baseline.bytes)
      Console.note(note)
      return 0
    } catch {
      return Console.complain(error)
    }
  }
}
