extension KnownError {
  /// Chat templates, on whatever server runs them.
  static let chatTemplates: [KnownError] = [
    KnownError(
      "tp-alternate", "chat template (Mistral v0.1, Gemma 3)", 400,
      text: "Conversation roles must alternate user/assistant/user/assistant/...",
      patterns: ["Conversation roles must alternate user/assistant/user/assistant"],
      "the roles do not alternate, starting with the user",
      repair: Remedy.mergeNeighbours, .history("repeated-role", "first-message-not-user", "user-after-tool"),
      sources: [
        "microsoft/autogen#1037", "withcatai/node-llama-cpp#263", "nextai-translator/raycast-openai-translator#34",
        "run-llama/llama_index#11731", "unslothai/unsloth#334", "idiap/sdialog#122",
        "suitenumerique/conversations#197", "kubeai-project/kubeai#499", "BerriAI/litellm:litellm/constants.py",
      ]),
    KnownError(
      "tp-tgi", "chat template in TGI", 400,
      text: "Template error: syntax error: Conversation roles must alternate user/assistant/user/assistant/...",
      patterns: ["Template error: syntax error: Conversation roles must alternate user/assistant/user/assistant"],
      "the roles do not alternate, starting with the user",
      repair: Remedy.mergeNeighbours, .history("repeated-role", "first-message-not-user", "user-after-tool"),
      sources: ["huggingface/text-generation-inference#3198"]),
    KnownError(
      "tp-alternate-system", "chat template (Mistral v0.3 / Small 3.1)", 400,
      text: """
        After the optional system message, conversation roles must alternate user/assistant/user/assistant/...
        """,
      patterns: [
        """
        After the optional system message, conversation roles must alternate user/assistant/user/assistant
        """
      ],
      "the roles do not alternate behind the system message; tool rounds are not counted",
      repair: Remedy.mergeNeighbours, .history("repeated-role", "first-message-not-user", "user-after-tool"),
      sources: [
        "vllm-project/vllm#6862",
        "ggml-org/llama.cpp:models/templates/mistralai-Mistral-Small-3.1-24B-Instruct-2503.jinja",
      ]),
    KnownError(
      "tp-devstral", "chat template (Devstral 2, Ministral 3)", 400,
      text: """
        After the optional system message, conversation roles must alternate user and assistant roles except for \
        tool calls and results.
        """,
      "the roles do not alternate behind the system message, tool rounds aside",
      repair: Remedy.mergeNeighbours, .history("repeated-role", "first-message-not-user", "user-after-tool"),
      sources: ["SWE-agent/mini-swe-agent#759", "ggml-org/llama.cpp#19851", "charmbracelet/crush#279"]),
    KnownError(
      "tp-tool-id-length", "chat template (Mistral Small 3.1)", 400,
      text: "Tool call IDs should be alphanumeric strings with length >= 9! (1){id}",
      patterns: ["Tool call IDs should be alphanumeric strings with length >= 9"],
      "the id of a tool call is shorter than nine letters and digits",
      repair: Remedy.renameCalls, .history("invalid-tool-call-id"),
      sources: ["ggml-org/llama.cpp:models/templates/mistralai-Mistral-Small-3.1-24B-Instruct-2503.jinja"]),
    KnownError(
      "tp-role-unsupported", "chat template (Mistral Small 3.1)", 400,
      text: """
        Only user and assistant roles are supported, with the exception of an initial optional system message!
        """,
      "a message has a role that the template does not know",
      repair: Remedy.foldSystem, .history("misplaced-system-message", "unknown-role"),
      sources: [
        "ggml-org/llama.cpp:models/templates/mistralai-Mistral-Small-3.1-24B-Instruct-2503.jinja",
        "BerriAI/litellm:litellm/constants.py",
      ]),
    KnownError(
      "tp-block-kind", "chat template (Mistral Small 3.1)", 400,
      text: "Only text and image blocks are supported in message content!",
      "a message holds a kind of part that the template does not know",
      repair: "drop the part, or replace it with a text", .history("unknown-block-type"),
      sources: ["ggml-org/llama.cpp:models/templates/mistralai-Mistral-Small-3.1-24B-Instruct-2503.jinja"]),
    KnownError(
      "tp-system-unsupported", "chat template (Gemma 1/2)", 400,
      text: "System role not supported",
      patterns: ["{edge}System role not supported"],
      "the template takes no system message",
      repair: Remedy.foldSystem, .history("refused-system-message"),
      sources: [
        "vllm-project/vllm#2964", "huggingface/chat-ui#1386", "sgl-project/sglang#892", "sgl-project/sglang#1342",
        "vllm-project/guidellm#67", "OoriData/Toolio#1", "arcee-ai/fastmlx#22",
      ]),
    KnownError(
      "tp-system-first", "chat template (Qwen3.5/3.6/3.8)", 400,
      text: "System message must be at the beginning.",
      "a system message stands behind the front",
      repair: Remedy.foldSystem, .history("misplaced-system-message"),
      sources: [
        "vllm-project/vllm#41114", "vllm-project/vllm#44505", "Noineri/vibe_tavern#44", "HKUDS/DeepTutor#294",
        "can1357/oh-my-pi#958", "intuitem/ciso-assistant-community#4679",
      ]),
    KnownError(
      "tp-no-user-query", "chat template (Qwen3.5)", 400,
      text: "No user query found in messages.",
      "the history has no user message left",
      repair: "keep or add a user message", .history("missing-user-message"),
      sources: ["vllm-project/vllm#36432", "langgenius/dify#33152"]),
    KnownError(
      "tp-system-images", "chat template (Qwen3.5)", 400,
      text: "System message cannot contain images.",
      "a system message holds an image",
      repair: "move the image to a user message", .history("misplaced-block"),
      sources: ["langgenius/dify#33152"]),
    KnownError(
      "tp-gptoss-both", "chat template (gpt-oss)", 500,
      text: """
        Cannot pass both content and thinking in an assistant message with tool calls! Put the analysis message in \
        one or the other, but not both.
        """,
      "an assistant message with tool calls has both content and thinking",
      repair: "leave one of the two out of what is sent", .history("refused-reasoning-content"),
      sources: ["ggml-org/llama.cpp#17040"]),
    KnownError(
      "tp-gptoss-tool", "chat template (gpt-oss)", 400,
      text: "Message has tool role, but there was no previous assistant message with a tool call!",
      "a tool message stands behind no message with tool calls",
      repair: Remedy.keepOrphanAsText, .history("orphan-tool-result"),
      sources: ["cubist38/mlx-openai-server#205"]),
    KnownError(
      "tp-qwen1-role", "Qwen-14B-Chat server", 400,
      text: "Invalid request: Incorrect role system.",
      "a system message stands behind the front",
      repair: Remedy.foldSystem, .history("misplaced-system-message", "unknown-role"),
      sources: ["QwenLM/Qwen#956"]),
  ]
}
