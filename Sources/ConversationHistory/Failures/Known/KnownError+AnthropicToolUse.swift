extension KnownError {
  /// The inside of calls and results.
  static let anthropicToolUse: [KnownError] = [
    KnownError(
      "tool-use-id-pattern", "anthropic", 400,
      text: "messages.<i>.content.<j>.tool_use.id: String should match pattern '^[a-zA-Z0-9_-]+$'",
      "the id of a tool call is empty or has characters that are not allowed",
      repair: Remedy.renameCalls, .history("invalid-tool-call-id"),
      sources: [
        "OpenSecretCloud/maple-proxy#18", "huggingface/tau#557", "earendil-works/pi#9048", "farion1231/cc-switch#1181",
        "huggingface/tau#385",
      ]),
    KnownError(
      "tool-use-input-dict", "anthropic", 400,
      text: "messages.<i>.content.<j>.tool_use.input: Input should be a valid dictionary",
      "the input of a tool call is not an object (older wording)",
      repair: "parse an input that was saved as text; else send an empty object", .history("invalid-tool-input"),
      sources: [
        "lijunzh/koda#501", "anthropics/claude-code#6696", "dreeveapp/dreeve#887",
        "anthropics/anthropic-sdk-typescript#648",
      ]),
    KnownError(
      "tool-use-input-object", "anthropic", 400,
      text: "messages.<i>.content.<j>.tool_use.input: Input should be an object",
      "the input of a tool call is not an object",
      repair: "parse an input that was saved as text; else send an empty object", .history("invalid-tool-input"),
      sources: [
        "aaif-goose/goose#9287", "code index id 58355683231", "code index id 56236180217", "code index id 59560536633",
        "code index id 61984481790",
      ]),
    KnownError(
      "tool-use-input-missing", "anthropic", 400,
      text: "messages.<i>.content.<j>.tool_use.input: Field required",
      "a tool call has no input",
      repair: "send an empty object", .history("invalid-tool-input", "missing-field"),
      sources: ["moltbot/moltbot docs/help/faq.md", "clawdbot/clawdbot docs/help/faq.md"]),
    KnownError(
      "tool-use-name-long", "anthropic", 400,
      text: "messages.<i>.content.<j>.tool_use.name: String should have at most 200 characters",
      "the name of a tool call has more than 200 characters",
      repair: "shorten the name", .history("invalid-tool-name"),
      sources: [
        "code index id 5262046399",
        #"code index id 69483015634 (anthropics/claude-code CHANGELOG.md "permanently stuck on tool_use.name")"#,
        "code index id 56340589065",
      ]),
    KnownError(
      "tool-use-name-empty", "anthropic", 400,
      text: "messages.<i>.content.<j>.tool_use.name: String should have at least 1 character",
      "the name of a tool call is empty",
      repair: "give the call a name, or drop it with its result", .history("invalid-tool-name"),
      sources: ["code index id 38299035841", "code index id 61403627027", "code index id 55375393560"]),
    KnownError(
      "tool-result-id-missing", "anthropic", 400,
      text: "messages.<i>.content.<j>.tool_result.tool_use_id: Field required",
      "a tool result does not say which call it answers",
      repair: "give it the id of the only open call, or keep it as text",
      .history("missing-field"),
      sources: ["code index id 58022668595 (probe of the live API)"]),
    KnownError(
      "tool-result-error-empty", "anthropic", 400,
      text: "messages.<i>.content.<j>.tool_result: content cannot be empty if `is_error` is true",
      "a tool result marked as an error has no content",
      repair: "put a short text into the result", .history("empty-error-result"),
      sources: [
        "jlevy/markform#153", "UKGovernmentBEIS/inspect_ai#169", "code index id 15849324809 (AWS Bedrock)",
        "code index id 8189101614", "code index id 70083345606", "can1357/oh-my-pi#2250",
      ]),
    KnownError(
      "result-error-nontext", "anthropic", 400,
      text: "[messages.<i>.content.<j>.tool_result: ]all content must be type 'text' if 'is_error' is true",
      patterns: ["all content must be type 'text' if 'is_error' is true"],
      "a tool result marked as an error holds something other than text",
      repair: "move the other blocks behind the tool results", .history("nontext-error-result"),
      sources: [
        "vellum-ai/vellum-assistant#18387", "caozhiyuan/copilot-api#196",
        "anthropics/claude-code CHANGELOG.md (pasted image queued during a failing tool call)",
      ]),
    KnownError(
      "tool-result-block-extra", "anthropic", 400,
      text: "messages.<i>.content.<j>.tool_result.content.<k>.text.<field>: Extra inputs are not permitted",
      patterns: ["tool_result.content.0.{word}: Extra inputs are not permitted"],
      "a block inside a tool result has a member that the API does not know",
      repair: Remedy.stripField, .history("unknown-field"),
      sources: ["code index id 59946556677", "code index id 36720833716", "code index id 70674440390"]),
    KnownError(
      "tool-result-content-type", "anthropic", 400,
      text: "messages.<i>.content.<j>.tool_result.content.<k>.type: Field required",
      "the content of a tool result is a list of things without a type",
      repair: "write the content as one text", .history("malformed-block"),
      sources: ["code index id 60933432322"]),
    KnownError(
      "tool-result-reference", "anthropic", 400,
      text: """
        messages.<i>.content.<j>.tool_result.content.<k>: Input tag 'tool_reference' found using 'type' does not \
        match any of the expected tags: ...
        """,
      patterns: ["tool_result.content.0: Input tag 'tool_reference' found using 'type' does not match"],
      "a tool result holds a tool reference, which this endpoint does not know",
      repair: "replace the reference with a text that names the tool", .history("unknown-block-type"),
      sources: [
        "code index id 52659085501",
        "anthropics/claude-code CHANGELOG.md 2.1.x (proxy endpoints: disables tool_reference blocks)",
      ]),
    KnownError(
      "tool-reference-unknown", "anthropic", 400,
      text: "Tool reference '<name>' not found in available tools",
      "a tool reference names a tool that is not declared",
      repair: "declare the tool again, or drop the reference", .history("unknown-tool-reference"),
      sources: ["platform.claude.com/docs/en/agents-and-tools/tool-use/tool-search-tool"]),
    KnownError(
      "tool-reference-name-long", "anthropic", 400,
      text: """
        messages.<i>.content.<j>.tool_result.content.<k>.tool_reference.tool_name: String should have at most 64 \
        characters
        """,
      "a tool reference names a tool with more than 64 characters",
      repair: "shorten the name of the tool everywhere", .history("unknown-tool-reference"),
      sources: [
        "anthropics/claude-code#22336", "anthropics/claude-code#22327", "anthropics/claude-code#23149",
        "anthropics/claude-code#20830", "mims-harvard/ToolUniverse#65", "Yeachan-Heo/oh-my-claudecode#241",
      ]),
    KnownError(
      "server-tool-id", "anthropic", 400,
      text: """
        messages.<i>.content.<j>.server_tool_use.id: String should match pattern '^srvtoolu_[a-zA-Z0-9_]+$'
        """,
      "the id of a server tool call was made by another provider or rewritten",
      repair: "turn the pair into an ordinary call with its result, or drop both", .history("invalid-server-tool-id"),
      sources: [
        "ding113/claude-code-hub src/repository/error-rules.ts", "code index id 62827337791",
        "code index id 55264091407", "code index id 66433505062",
      ]),
    KnownError(
      "container-missing", "anthropic", 400,
      text: "container_id is required when there are pending tool uses generated by code execution with tools.",
      "calls made by code execution are open and the request names no container",
      repair: "send the container id back, or drop the open call", .history("missing-container"),
      sources: [
        "code index id 58676239237", "code index id 62481441445", "code index id 66052640233",
        "platform.claude.com/docs/en/build-with-claude/handling-stop-reasons",
      ]),
    KnownError(
      "container-not-allowed", "anthropic", 400,
      text: "container: Container identifier can only be provided when using the code execution tool",
      "the request names a container without the code execution tool",
      repair: "drop the container, or declare the tool", .request("unneeded-container"),
      sources: ["code index id 61418762146 (proxy whose author measured the direct API on 2026-08-31)"]),
  ]
}
