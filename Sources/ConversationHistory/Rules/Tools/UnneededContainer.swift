extension Rule {
  static let unneededContainer = Rule(
    "unneeded-container", .tools, "a container, and no tool that runs code", .on(.error, .anthropic),
    evidence: .measured, repairedBy: DropRefusedParameters.id, needs: .serverTool,
    page: RulePage(
      rejects: "A request with `container` whose tools are all the client's own.",
      why:
        "Clients keep the container of an earlier turn when the tool that runs code is taken out. Other tools of the "
        + "provider may run code as well, so that beside them nothing is said.",
      sources: ["anthropic: a probe of the live API, 2026-08-31"],
      example: RulePage.Example(
        .anthropic, fails: body(#", {"name": "f", "input_schema": {"type": "object"}}"#, code: false),
        passes: body(#", {"name": "f", "input_schema": {"type": "object"}}"#, code: true)),
      fix: "Leaves the container out: a tool that runs code names its own when it is declared again.")
  ) { context in
    guard context.isAnthropic, context.outline.isWhole,
      RefusedParameters.refusesContainer(context.parameter("container"), tools: context.parameter("tools"))
    else { return [] }
    return [
      context.finding(
        "unneeded-container", .error, at: .parameter("container"), "a container is named, and no tool runs code",
        help: "leave `container` out, or declare the tool that runs code",
        apiError: "container: Container identifier can only be provided when using the code execution tool",
        fix: .safe(DropRefusedParameters.id, "leave it out"))
    ]
  }

  private static func body(_ more: String, code: Bool) -> String {
    let tool =
      code
      ? #"{"type": "code_execution_20250825", "name": "code_execution"}"#
      : #"{"name": "g", "input_schema": {"type": "object"}}"#
    return #"""
      {"container": "container_1", "tools": [\#(tool)\#(more)], "messages": [
        {"role": "user", "content": "a"}
      ]}
      """#
  }
}
