import FileAccess

/// A `.historylint.json`.
struct ConfigurationFile: Sendable {
  /// Settings for some of the paths.
  struct PathSettings: Sendable {
    var match: [PathPattern]
    var settings: LintSettings
  }

  static let name = ".historylint.json"

  /// The path as messages name it.
  let path: String
  /// The folder that it stands in, without symbolic links; its patterns and its baseline are relative to it.
  let folder: String
  private(set) var settings = LintSettings()
  private(set) var paths: [PathSettings] = []
  /// What walks through folders pass over.
  private(set) var exclude: [PathPattern] = []
  /// The file of known findings.
  private(set) var baseline: String?

  /// Reads a file.
  init(path: String, folder: String, _ words: Vocabulary) throws(ArgumentError) {
    self.path = path
    self.folder = folder
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try ByteReader.readWhole(path: path)
    } catch {
      throw ArgumentError(error.message)
    }
    try read(try ConfigurationValue(bytes, file: path), words)
  }

  /// The settings of a path without symbolic links: later entries of `paths` win.
  func settings(for file: String) -> LintSettings {
    var result = settings
    guard let below = below(file) else { return result }
    for entry in paths where Self.matches(entry.match, below, isFolder: false) { result.override(by: entry.settings) }
    return result
  }

  /// Whether a walk passes over a path without symbolic links.
  func excludes(_ path: String, isFolder: Bool) -> Bool {
    below(path).map { Self.matches(exclude, $0, isFolder: isFolder) } ?? false
  }

  private static func matches(_ patterns: [PathPattern], _ path: String, isFolder: Bool) -> Bool {
    patterns.last { $0.matches(path, isFolder: isFolder) }.map { !$0.isNegated } ?? false
  }

  private func below(_ path: String) -> String? {
    let head = folder == "/" ? "/" : folder + "/"
    guard path.utf8.starts(with: head.utf8) else { return nil }
    return String(decoding: Array(path.utf8).dropFirst(head.utf8.count), as: UTF8.self)
  }

  /// The settings that stand at the top alone.
  static let topKeys = [
    (name: "exclude", help: "patterns, as in a .gitignore, of what walks through folders pass over"),
    (name: "baseline", help: "the file of known findings, relative to this file"),
    (name: "paths", help: "settings for the paths that match; later entries win"),
  ]

  private mutating func read(_ whole: ConfigurationValue, _ words: Vocabulary) throws(ArgumentError) {
    for (key, value) in try whole.members("the file") {
      let name = try key.string("a name")
      if try settings.read(name, value, words) { continue }
      switch name {
      case "$schema": _ = try value.string(name)
      case "exclude": exclude = try Self.patterns(value, name)
      case "baseline": baseline = try value.string(name)
      case "paths": for entry in try value.elements(name) { paths.append(try Self.entry(entry, words)) }
      default: throw Self.unknown(key, name, LintSettings.keys.map(\.name) + Self.topKeys.map(\.name))
      }
    }
  }

  private static func entry(
    _ whole: ConfigurationValue, _ words: Vocabulary
  ) throws(ArgumentError) -> PathSettings {
    var entry = PathSettings(match: [], settings: LintSettings())
    for (key, value) in try whole.members("an entry of paths") {
      let name = try key.string("a name")
      if try entry.settings.read(name, value, words) { continue }
      guard name == "match" else { throw unknown(key, name, LintSettings.keys.map(\.name) + ["match"]) }
      entry.match = try patterns(value, name)
    }
    if entry.match.isEmpty {
      throw whole.fault("an entry of paths needs `match`", help: "write \"match\": [\"tests/**\"]")
    }
    return entry
  }

  private static func patterns(_ value: ConfigurationValue, _ name: String) throws(ArgumentError) -> [PathPattern] {
    var patterns: [PathPattern] = []
    for element in try value.elements(name) {
      guard let pattern = PathPattern(try element.string(name)) else {
        throw element.fault("this pattern matches nothing")
      }
      patterns.append(pattern)
    }
    return patterns
  }

  private static func unknown(_ key: ConfigurationValue, _ name: String, _ known: [String]) -> ArgumentError {
    key.fault(
      "there is no setting \"\(name)\"",
      help: Suggestion.help(for: name, in: known, or: "there are " + known.joined(separator: ", ")))
  }
}
