import ConversationHistory
import LintReports
import SessionFiles

extension FileReport {
  init(path: String, _ input: InputReport) {
    self.init(
      path: path, input: input.kind.rawValue, dialect: input.dialect.id,
      histories: input.histories, messages: input.messages, findings: input.findings,
      sketches: input.sketches, maps: input.maps, timelines: input.timelines)
  }
}
