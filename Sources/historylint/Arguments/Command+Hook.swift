extension Command {
  /// `hook`, a command hook of an agent.
  static func hook(_ words: Vocabulary) -> Command {
    Command(
      name: "hook", summary: "check the session of an agent, as a command hook of it",
      usage: "hook [OPTION…] HOST < event",
      operands: .any(name: "HOST", help: HookHost.allCases.map(\.rawValue).joined(separator: ", ")),
      operandWords: { HookHost.allCases.map(\.rawValue) },
      options: [
        .flag("block", "stop the agent where the API would refuse its history; else only warn"),
        .flag("fail-closed", "stop the agent also where the check could not be made"),
        .dialect(words), .model,
      ],
      statuses: [0: "go on; what the user is told stands in the output", 2: "stop; standard error says why"],
      examples: [
        Example(line: "historylint hook claude-code", purpose: "the command of a hook in the settings of Claude Code"),
        Example(line: "historylint hook --block codex", purpose: "let Codex send nothing that would be refused"),
      ])
  }
}
