internal import ConversationHistory
internal import HistoryJSON

extension SessionFormat {
  /// A session of Claude Code: `~/.claude/projects/<folder>/<session>.jsonl`, and those of its sub-agents.
  static let claudeCode = SessionFormat(
    "claude-code", "a saved session of Claude Code", dialect: .anthropic, layout: .lines,
    signatures: [Signature(.claudeCodeLine)],
    wayBack: .repairs { request in
      let repair = ClaudeCodeRepair(
        request.bytes, options: request.options, pipeline: request.pipeline,
        pipelineOptions: request.pipelineOptions)
      return RepairedFile(bytes: repair.applied(), outcomes: repair.outcomes)
    }
  ) { ClaudeCodeReader($0) }
}

extension InputKind {
  package static let claudeCode = InputKind(.claudeCode)
}

extension Mark {
  fileprivate static let claudeCodeLine = Mark("`type` with `sessionId`, `uuid`, `parentUuid` or a `message`") {
    record in
    record.bytes.withRawBytes { bytes in
      ClaudeCodeLine(bytes: bytes, nodes: record.nodes, root: 0)?.isTelling(bytes: bytes, nodes: record.nodes) ?? false
    }
  }
}
