import FileAccess

/// A folder of workloads that goes when the program has measured them.
final class WorkloadFolder {
  private let path: String
  private var files: [WorkloadOnDisk] = []
  private var others: Set<String> = []

  /// Makes a folder of its own in `parent`.
  init(in parent: String) throws(BenchmarkFailure) {
    guard let path = Platform.makeTemporaryFolder(in: parent) else { throw .cannotWrite(parent) }
    self.path = path
  }

  deinit {
    for file in files { Self.remove(file) }
    for path in others { _ = Platform.remove(path) }
    _ = Platform.remove(scratch)
    _ = Platform.removeFolder(path)
  }

  /// What a process writes goes here, and is overwritten by the next one.
  var scratch: String { "\(path)/output" }

  var freeBytes: Int { Platform.freeBytes(in: path) }

  /// A workload, made when it is first asked for.
  func file(_ kind: WorkloadKind, size: Int) throws(BenchmarkFailure) -> WorkloadOnDisk {
    let path = "\(path)/\(kind.rawValue)-\(size)\(kind.extension)"
    if let file = files.first(where: { $0.path == path }) { return file }
    let file = try WorkloadFile.write(kind, size: size, to: path)
    files.append(file)
    return file
  }

  func write(_ bytes: [UInt8], to name: String) throws(BenchmarkFailure) -> String {
    let path = "\(path)/\(name)"
    others.insert(path)
    try WorkloadFile.write(bytes, toNew: path)
    return path
  }

  /// Removes a workload or another file before the end.
  func remove(_ path: String) {
    if let index = files.firstIndex(where: { $0.path == path }) { Self.remove(files.remove(at: index)) }
    if others.remove(path) != nil { _ = Platform.remove(path) }
  }

  private static func remove(_ file: WorkloadOnDisk) {
    guard file.kind == .smallSessions else { return _ = Platform.remove(file.path) }
    for number in 1...max(1, file.files) { _ = Platform.remove(WorkloadFile.name(number, in: file.path)) }
    _ = Platform.removeFolder(file.path)
  }
}
