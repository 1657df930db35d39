import LintReports

/// The JSON Schema of `.historylint.json`, made from the table that its parser reads by.
enum ConfigurationSchema {
  static func json(_ words: Vocabulary) -> [UInt8] {
    SchemaReport.json(
      title: "Settings of historylint", settings: LintSettings.keys.map { setting($0, words) },
      top: ConfigurationFile.topKeys.map { ($0.name, $0.help) },
      match: "patterns, as in a .gitignore, of paths below the folder of this file")
  }

  private static func setting(_ key: LintSettings.Key, _ words: Vocabulary) -> SchemaReport.Setting {
    switch key.shape {
    case .text: .init(name: key.name, help: key.help, shape: .text)
    case .choice(let choices): .init(name: key.name, help: key.help, shape: .choice(choices(words)))
    case .rules: .init(name: key.name, help: key.help, shape: .list(words.rules()))
    case .severities:
      .init(name: key.name, help: key.help, shape: .map(keys: words.rules(), values: LintSettings.levels))
    }
  }
}
