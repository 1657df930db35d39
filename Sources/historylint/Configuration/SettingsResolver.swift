import FileAccess

/// Finds the settings of a path: those of the nearest `.historylint.json` upwards, then those of the command line.
struct SettingsResolver {
  private enum Source {
    /// No file counts.
    case none
    /// One file counts for all.
    case one(ConfigurationFile)
    /// The nearest file upwards counts.
    case nearest
  }

  private let source: Source
  private let flags: LintSettings
  private let words: Vocabulary
  /// What standard input is called: its settings are those of a file of that name.
  private let inputName: String?
  private var known: [String: ConfigurationFile?] = [:]

  init(_ arguments: ParsedArguments, _ words: Vocabulary) throws(ArgumentError) {
    flags = LintSettings(arguments)
    self.words = words
    inputName = arguments.value("stdin-filename")
    if let path = arguments.value("config") {
      guard !arguments.flag("isolated") else {
        throw ArgumentError("`--isolated` forbids the file that `--config` names", help: "give one of the two")
      }
      let folder = RealPath.of(path).map { RealPath.folder(of: $0) } ?? "/"
      source = .one(try ConfigurationFile(path: path, folder: folder, words))
    } else {
      source = arguments.flag("isolated") ? .none : .nearest
    }
  }

  /// The file that counts for a path; standard input without a name is in the working folder.
  mutating func file(for path: String) throws(ArgumentError) -> ConfigurationFile? {
    switch source {
    case .none: return nil
    case .one(let file): return file
    case .nearest:
      guard let real = place(of: path) ?? RealPath.of(".") else { return nil }
      let isFolder = FileStatus(path: real)?.kind == .folder
      return try nearest(isFolder ? real : RealPath.folder(of: real))
    }
  }

  /// What counts for a path.
  mutating func settings(for path: String) throws(ArgumentError) -> LintSettings {
    var settings = LintSettings()
    if let file = try file(for: path) {
      settings = place(of: path).map { file.settings(for: $0) } ?? file.settings
    }
    settings.override(by: flags)
    return settings
  }

  private func place(of path: String) -> String? {
    path == "-" ? inputName.flatMap(RealPath.ofPlace) : RealPath.ofPlace(path)
  }

  private mutating func nearest(_ folder: String) throws(ArgumentError) -> ConfigurationFile? {
    if let found = known[folder] { return found }
    let path = folder == "/" ? "/" + ConfigurationFile.name : folder + "/" + ConfigurationFile.name
    let found: ConfigurationFile?
    if FileStatus(path: path)?.kind == .regular {
      found = try ConfigurationFile(path: shown(path), folder: folder, words)
    } else {
      found = folder == "/" ? nil : try nearest(RealPath.folder(of: folder))
    }
    known[folder] = found
    return found
  }

  /// Below the working folder a path is short.
  private func shown(_ path: String) -> String {
    guard let folder = Environment.workingFolder, path.utf8.starts(with: folder.utf8 + [0x2F]) else { return path }
    return String(decoding: Array(path.utf8).dropFirst(folder.utf8.count + 1), as: UTF8.self)
  }
}
