import ConversationHistory
import LintReports

/// What `--show-settings` prints: for each path the file that counts, and what counts in the end.
struct ShownSettings {
  var path: String
  /// The configuration file; nil for none.
  var file: String?
  var settings: LintSettings

  /// One JSON document; the settings stand in it as they would in a `.historylint.json`.
  static func json(_ all: [ShownSettings]) -> [UInt8] {
    SettingsReport.json(
      all.map { shown in
        let settings = shown.settings
        return SettingsReport.Entry(
          path: shown.path, file: shown.file,
          lists: [("select", settings.select), ("ignore", settings.ignore)],
          severities: settings.severities.mapValues(\.rawValue),
          texts: [
            ("failOn", settings.failOn ?? "error"), ("input", settings.input ?? "auto"),
            ("dialect", settings.dialect ?? "auto"), ("model", settings.model), ("purpose", settings.purpose),
          ])
      })
  }
}
