import FileAccess

/// The inputs that the operands of `lint` name, folders taken apart.
struct LintInputs {
  /// One input.
  struct Input: Sendable, Hashable {
    /// The path; `-` is standard input.
    var path: String
    /// The length in bytes; nil where it is not known.
    var size: Int?
    /// Whether nobody named it: it was found in a folder, and may be anything.
    var isFound = false
  }

  private(set) var inputs: [Input] = []
  /// What could not be read, and folders in which nothing was found.
  private(set) var faults: [ArgumentError] = []

  /// What saved sessions, request bodies and datasets are called.
  static let endings = [".json", ".jsonl", ".ndjson"]

  /// Takes operands apart; none stand for standard input. A file that several of them name is read once.
  init(_ operands: [String], _ resolver: inout SettingsResolver) throws(ArgumentError) {
    var seen: Set<String> = []
    for path in operands.isEmpty ? ["-"] : operands {
      let status = path == "-" ? nil : FileStatus(path: path)
      guard status?.kind == .folder else {
        if seen.insert(path).inserted {
          inputs.append(Input(path: path, size: status?.kind == .regular ? status?.size : nil))
        }
        continue
      }
      let configuration = try resolver.file(for: path)
      let walk = FolderWalk(path, endings: Self.endings) { configuration?.excludes($0, isFolder: $1) ?? false }
      faults += walk.errors.map { ArgumentError($0.message) }
      if walk.files.isEmpty, walk.errors.isEmpty {
        faults.append(
          ArgumentError(
            "no file to lint in \(path)",
            help:
              "files that end in \(Self.endings.joined(separator: ", ")) are looked for, less what ignore files name"))
      }
      for file in walk.files where seen.insert(file.path).inserted {
        inputs.append(Input(path: file.path, size: file.size, isFound: true))
      }
    }
  }

  /// The bytes of all inputs; nil where one is not known.
  var totalBytes: Int? {
    inputs.reduce(0) { sum, input in sum.flatMap { sum in input.size.map { sum + $0 } } }
  }
}
