/// The settings of paths, as JSON.
public enum SettingsReport {
  /// What counts for one path; what is nil is left out.
  public struct Entry: Sendable {
    let path: String
    let file: String?
    let lists: [(name: String, words: [String]?)]
    let severities: [String: String]
    let texts: [(name: String, text: String?)]

    /// Makes an entry from its parts.
    public init(
      path: String, file: String?, lists: [(name: String, words: [String]?)], severities: [String: String],
      texts: [(name: String, text: String?)]
    ) {
      self.path = path
      self.file = file
      self.lists = lists
      self.severities = severities
      self.texts = texts
    }
  }

  /// `{"version": 1, "paths": [{"path": …, "configuration": …, "settings": {…}}]}`.
  public static func json(_ entries: [Entry]) -> [UInt8] {
    var output = JSONOutput()
    output.open("{")
    output.member("version", 1)
    output.key("paths")
    output.open("[")
    for entry in entries {
      output.separate(with: "\n  ")
      output.open("{")
      output.member("path", entry.path)
      output.member("configuration", entry.file)
      output.key("settings")
      output.open("{")
      for (name, words) in entry.lists {
        guard let words else { continue }
        output.key(name)
        output.strings(words)
      }
      if !entry.severities.isEmpty {
        output.key("severity")
        output.open("{")
        for (rule, level) in entry.severities.sorted(by: { $0.key < $1.key }) { output.member(rule, level) }
        output.close("}")
      }
      for (name, text) in entry.texts { output.member(name, text) }
      output.close("}")
      output.close("}")
    }
    output.close("]")
    output.close("}")
    output.raw("\n")
    return output.bytes
  }
}
