internal import ConversationHistory
internal import HistoryJSON

extension SessionFormat {
  /// A session of Claude Code: `~/.claude/projects/<folder>/<session>.jsonl`, and those of its sub-agents.
  static let claudeCode = SessionFormat(
    "claude-code", "a saved session of Claude Code", dialect: .anthropic, layout: .lines,
    signatures: [Signature(.claudeCodeLine)],
    wayBack: .repairs(
      WayBack.Repair { request in
        let repair = ClaudeCodeRepair(
          request.bytes, options: request.options, pipeline: request.pipeline,
          pipelineOptions: request.pipelineOptions, keepsNamed: request.keepsNamedRecords)
        return RepairedFile(bytes: repair.applied(), outcomes: repair.outcomes)
      })
  ) { ClaudeCodeReader($0) }
}

extension ClaudeCodeReader {
  /// The types that its lines are known to have.
  static let recordTypes: Set = [
    "user", "assistant", "system", "summary", "progress", "attachment", "file-history-snapshot", "queue-operation",
    "permission-mode", "mode", "last-prompt", "agent-name", "agent-color", "agent-setting", "custom-title",
    "ai-title",
    "frame-link", "pr-link", "started", "result", "relocated", "worktree-state", "bridge-session", "atis-latch",
    "tag",
    // Seen in what version 2.1.330 wrote.
    "api-request", "api-request-blob", "api-request-shape", "cost-state",
    "tool_use", "tool_result", "content-replacement", "context-collapse", "speculation-accept", "task-summary",
    FileMending.asideType,
  ]
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
