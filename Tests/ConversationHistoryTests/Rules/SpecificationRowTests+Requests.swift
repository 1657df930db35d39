import ConversationHistory
import Testing

/// Rows about what stands around the messages: thinking, caching, tools, and parts of other providers.
extension SpecificationRowTests {
  private static func thinking(_ mode: String, _ more: String = "") -> String {
    #"{"thinking":{"type":"\#(mode)"}\#(more),"messages":[{"role":"user","content":"a"}]}"#
  }

  private static func declared(_ tool: String) -> String {
    #"{"tools":[\#(tool)],"messages":[{"role":"user","content":"a"}]}"#
  }

  private static func texts(_ markers: [String], _ more: String = "") -> String {
    let texts = markers.map { #"{"type":"text","text":"x"\#($0)}"# }
    return #"{\#(more)"messages":[{"role":"user","content":[\#(texts.joined(separator: ","))]}]}"#
  }

  private static let marker = #","cache_control":{"type":"ephemeral"}"#
  private static let image = #"{"type":"image","source":{"type":"url","url":"https://example.org/a.png"}}"#

  static let modes = [
    Row(
      "anthropic 34: adaptive thinking on an older model", "anthropic", model: "claude-sonnet-4-5",
      thinking("adaptive"),
      ["error unsupported-thinking-mode thinking"]),
    Row(
      "anthropic 34: no thinking on a model that always thinks", "anthropic", model: "claude-fable-5",
      thinking("disabled"), ["error unsupported-thinking-mode thinking"]),
    Row(
      "anthropic 34: no thinking at the highest effort", "anthropic", model: "claude-opus-5",
      thinking("disabled", #","output_config":{"effort":"xhigh"}"#), ["error unsupported-thinking-mode thinking"]),
    Row(
      "anthropic 34: no thinking at a low effort", "anthropic", model: "claude-opus-5",
      thinking("disabled", #","output_config":{"effort":"low"}"#), []),
    Row(
      "anthropic 34: no thinking where it may be off", "anthropic", model: "claude-sonnet-4-5", thinking("disabled"), []
    ),
    Row(
      "anthropic 12: thinking in a last answer while thinking is off", "anthropic", model: "claude-sonnet-4-5",
      #"{"thinking":{"type":"disabled"},"messages":[{"role":"user","content":"a"},{"role":"assistant","content":["#
        + #"{"type":"thinking","thinking":"b","signature":"EqQB"},{"type":"text","text":"c"}]}]}"#,
      ["error misplaced-thinking messages[1].content[0]"],
      repaired:
        #"{"thinking":{"type":"disabled"},"messages":[{"role":"user","content":"a"},{"role":"assistant","content":["#
        + #"{"type":"text","text":"c"}]}]}"#),
    Row(
      "anthropic 12: a blank behind the last text of a prefill", "anthropic", model: "claude-sonnet-4-5",
      #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":["#
        + #"{"type":"text","text":"b"},{"type":"text","text":"  "}]}]}"#,
      ["warning blank-text messages[1].content[1]", "error trailing-whitespace messages[1].content[1]"],
      repaired:
        #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"text","text":"b"}]}]}"#),
    Row(
      "anthropic 12: white space of four bytes a letter before it", "anthropic", model: "claude-sonnet-4-5",
      #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"𝔸é\u2003"}]}"#,
      ["error trailing-whitespace messages[1].content"],
      repaired: #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"𝔸é"}]}"#),
  ]

  static let caching = [
    Row(
      "anthropic 36: the marker of the body takes a slot", "anthropic",
      texts([marker, marker, marker, marker], #""cache_control":{"type":"ephemeral"},"#),
      ["error too-many-cache-markers messages[0].content[0]"],
      repaired: texts(["", marker, marker, marker], #""cache_control":{"type":"ephemeral"},"#)),
    Row(
      "anthropic 36: five markers in the system prompt", "anthropic",
      #"{"system":[{"type":"text","text":"1"\#(marker)},{"type":"text","text":"2"\#(marker)},{"type":"text","text":"3"\#(marker)},"#
        + #"{"type":"text","text":"4"\#(marker)},{"type":"text","text":"5"\#(marker)}],"messages":[{"role":"user","content":"a"}]}"#,
      ["error too-many-cache-markers system[0]"],
      repaired:
        #"{"system":[{"type":"text","text":"1"},{"type":"text","text":"2"\#(marker)},{"type":"text","text":"3"\#(marker)},"#
        + #"{"type":"text","text":"4"\#(marker)},{"type":"text","text":"5"\#(marker)}],"messages":[{"role":"user","content":"a"}]}"#
    ),
    Row(
      "anthropic 36: the marker inside a result is the oldest of five", "anthropic",
      #"{"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"f","input":{}}]},{"role":"user","content":["#
        + #"{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":"b"\#(marker)}]},"#
        + #"{"type":"text","text":"1"\#(marker)},{"type":"text","text":"2"\#(marker)},{"type":"text","text":"3"\#(marker)},"#
        + #"{"type":"text","text":"4"\#(marker)}]}]}"#,
      ["error too-many-cache-markers messages[1].content[0]"],
      repaired:
        #"{"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"f","input":{}}]},{"role":"user","content":["#
        + #"{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":"b"}]},"#
        + #"{"type":"text","text":"1"\#(marker)},{"type":"text","text":"2"\#(marker)},{"type":"text","text":"3"\#(marker)},"#
        + #"{"type":"text","text":"4"\#(marker)}]}]}"#),
    Row(
      "anthropic 36: a late marker inside a result", "anthropic",
      #"{"messages":[{"role":"user","content":[{"type":"text","text":"a"\#(marker)}]},"#
        + #"{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"f","input":{}}]},{"role":"user","content":["#
        + #"{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":"b","cache_control":{"type":"ephemeral","ttl":"1h"}}]}]}]}"#,
      ["error cache-marker-order messages[2].content[0]"],
      repaired: #"{"messages":[{"role":"user","content":[{"type":"text","text":"a"\#(marker)}]},"#
        + #"{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"f","input":{}}]},{"role":"user","content":["#
        + #"{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":"b","cache_control":{"type":"ephemeral","ttl":"5m"}}]}]}]}"#
    ),
    Row(
      "anthropic 3: a cache point behind a document on Converse", "bedrock",
      #"{"messages":[{"role":"user","content":[{"text":"a"},{"document":{"format":"pdf","name":"d","source":{"bytes":"JVBERi0xLjcK"}}},"#
        + #"{"cachePoint":{"type":"default"}}]}]}"#,
      ["error misplaced-cache-marker messages[0].content[2]"],
      repaired: #"{"messages":[{"role":"user","content":[{"text":"a"},{"cachePoint":{"type":"default"}},"#
        + #"{"document":{"format":"pdf","name":"d","source":{"bytes":"JVBERi0xLjcK"}}}]}]}"#),
    Row(
      "anthropic 3: a cache point behind an image on Converse", "bedrock",
      #"{"messages":[{"role":"user","content":[{"text":"a"},{"image":{"format":"png","source":{"bytes":"aGk="}}},"#
        + #"{"cachePoint":{"type":"default"}}]}]}"#, []),
  ]

  static let schemas = [
    Row(
      "anthropic 37: combined schemas become one of all properties and what all require", "anthropic",
      declared(
        #"{"name":"f","input_schema":{"allOf":[{"properties":{"a":{}},"required":["a"]},{"properties":{"b":{}}}],"required":["c"]}}"#
      ), ["error invalid-tool-schema tools[0]"],
      repaired: declared(
        #"{"name":"f","input_schema":{"required":["c","a"],"type":"object","properties":{"a":{},"b":{}}}}"#)),
    Row(
      "anthropic 37: a schema that is none", "anthropic", declared(#"{"name":"f","input_schema":null}"#),
      ["error invalid-tool-schema tools[0]"], repaired: declared(#"{"name":"f","input_schema":{"type":"object"}}"#)),
    Row(
      "anthropic 37: a function in the words of Responses", "anthropic",
      declared(#"{"type":"function","name":"f","parameters":{"type":"object"}}"#),
      ["error invalid-tool-schema tools[0]"],
      repaired: declared(#"{"name":"f","input_schema":{"type":"object"}}"#)),
    Row(
      "others 7: MiniMax wants parameters", "openai-chat/minimax",
      declared(#"{"type":"function","function":{"name":"f"}}"#), ["error invalid-tool-schema tools[0]"],
      repaired: declared(
        #"{"type":"function","function":{"name":"f","parameters":{"type":"object","properties":{}}}}"#)),
    Row(
      "others 3.13: a keyword in the elements of a list", "gemini",
      #"{"tools":[{"functionDeclarations":[{"name":"g","parameters":{"type":"ARRAY","items":{"type":"INTEGER","const":1}}}]}],"#
        + #""contents":[{"role":"user","parts":[{"text":"a"}]}]}"#,
      ["error invalid-tool-schema tools[0]"],
      repaired:
        #"{"tools":[{"functionDeclarations":[{"name":"g","parameters":{"type":"ARRAY","items":{"type":"INTEGER"}}}]}],"#
        + #""contents":[{"role":"user","parts":[{"text":"a"}]}]}"#),
    Row(
      "anthropic 37: the choices of Chat Completions", "anthropic",
      #"{"tool_choice":"none","tools":[{"name":"f","input_schema":{"type":"object"}}],"messages":[{"role":"user","content":"a"}]}"#,
      ["error invalid-tool-choice tool_choice"],
      repaired:
        #"{"tool_choice":{"type":"none"},"tools":[{"name":"f","input_schema":{"type":"object"}}],"messages":[{"role":"user","content":"a"}]}"#
    ),
    Row(
      "anthropic 37: a choice that is a word", "anthropic",
      #"{"tool_choice":"auto","tools":[{"name":"f","input_schema":{"type":"object"}}],"messages":[{"role":"user","content":"a"}]}"#,
      ["error invalid-tool-choice tool_choice"],
      repaired:
        #"{"tool_choice":{"type":"auto"},"tools":[{"name":"f","input_schema":{"type":"object"}}],"messages":[{"role":"user","content":"a"}]}"#
    ),
  ]

  static let strangers = [
    Row(
      "anthropic 9: an image of Chat Completions, inline", "anthropic",
      #"{"messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/gif;base64,R0lGODlhAQABAAAAAA=="}}]}]}"#,
      ["error unknown-block-type messages[0].content[0]"],
      repaired:
        #"{"messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/gif","data":"R0lGODlhAQABAAAAAA=="}}]}]}"#
    ),
    Row(
      "anthropic 9: an image of Responses, by its address", "anthropic",
      #"{"messages":[{"role":"user","content":[{"type":"input_image","image_url":"https://example.org/a.png"}]}]}"#,
      ["error unknown-block-type messages[0].content[0]"],
      repaired: #"{"messages":[{"role":"user","content":[\#(image)]}]}"#),
    Row(
      "anthropic 9: an image in a form that no data address has here", "anthropic",
      #"{"messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/bmp;base64,Qk0="}}]}]}"#,
      ["error unknown-block-type messages[0].content[0]"],
      repaired:
        #"{"messages":[{"role":"user","content":[{"type":"text","text":"[historylint] a part of the history that was no message:\n```\n{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/bmp;base64,Qk0=\"}}\n```"}]}]}"#
    ),
    Row(
      "others 1.5: an image of the Messages API", "openai-chat",
      #"{"messages":[{"role":"user","content":[{"type":"image","source":{"type":"base64","media_type":"image/png","data":"iVBO"}}]}]}"#,
      ["error unknown-block-type messages[0].content[0]"],
      repaired:
        #"{"messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"data:image/png;base64,iVBO"}}]}]}"#
    ),
    Row(
      "anthropic 19: a search result in an answer", "anthropic",
      #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"search_result","source":"s"}]},"#
        + #"{"role":"user","content":"c"}]}"#,
      ["error misplaced-block messages[1].content[0]"],
      repaired: #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":["#
        + #"{"type":"text","text":"[historylint] a part of the history that was no message:\n```\n{\"type\":\"search_result\",\"source\":\"s\"}\n```"}]},"#
        + #"{"role":"user","content":"c"}]}"#),
    Row(
      "anthropic 19: a server tool's pair in a user message", "anthropic",
      #"{"messages":[{"role":"user","content":"a"},{"role":"user","content":["#
        + #"{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{}},"#
        + #"{"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":[]}]},{"role":"user","content":"c"}]}"#,
      [
        "error misplaced-block messages[1].content[0]", "error misplaced-block messages[1].content[1]",
      ],
      repaired: #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":["#
        + #"{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{}},"#
        + #"{"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":[]}]},{"role":"user","content":"c"}]}"#
    ),
    Row(
      "others 3.2: a content of the role function that responds", "gemini", model: "gemini-2.0-flash",
      #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"model","parts":[{"functionCall":{"name":"f","args":{}}}]},"#
        + #"{"role":"function","parts":[{"functionResponse":{"name":"f","response":{"b":1}}}]}]}"#, []),
    Row(
      "others 3.2: a content of the role tool that does not", "gemini",
      #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"tool","parts":[{"text":"b"}]}]}"#,
      ["error unknown-role contents[1]"],
      repaired: #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"user","parts":[{"text":"b"}]}]}"#),
    Row(
      "others 3.7: responses in two contents on the Developer API", "gemini", model: "gemini-2.0-flash",
      #"{"contents":[{"role":"user","parts":[{"text":"a"}]},{"role":"model","parts":[{"functionCall":{"name":"f","args":{}}},"#
        + #"{"functionCall":{"name":"g","args":{}}}]},{"role":"user","parts":[{"functionResponse":{"name":"f","response":{"b":1}}}]},"#
        + #"{"role":"user","parts":[{"functionResponse":{"name":"g","response":{"c":1}}}]}]}"#,
      ["warning tool-count-mismatch contents[3].parts[0]"]),
    Row(
      "others 2.3: a custom call of Chat Completions, without its input", "openai-responses",
      #"{"input":[{"role":"user","content":"a"},{"role":"assistant","content":"","tool_calls":[{"id":"c1","custom":{"name":"f"}}]},"#
        + #"{"type":"function_call_output","call_id":"c1","output":"b"}]}"#,
      ["error unknown-field input[1]", "error orphan-tool-result input[2]"],
      repaired: #"{"input":[{"role":"user","content":"a"},"#
        + #"{"type":"function_call","call_id":"c1","name":"f","arguments":"{}"},"#
        + #"{"type":"function_call_output","call_id":"c1","output":"b"}]}"#),
    Row(
      "others 7: Cerebras takes the other name with gpt-oss", "openai-chat/cerebras", model: "gpt-oss-120b",
      #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b","reasoning_content":"c"},{"role":"user","content":"d"}]}"#,
      ["error refused-reasoning-content messages[1]"],
      repaired:
        #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b","reasoning":"c"},{"role":"user","content":"d"}]}"#
    ),
    Row(
      "others 5.3: an answer of DeepSeek in parts, one of them no text", "openai-chat/deepseek-thinking",
      #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"text","text":"b"},"#
        + #"{"type":"image_url","image_url":{"url":"u"}}]},{"role":"user","content":"c"}]}"#,
      ["error malformed-content messages[1]"],
      repaired:
        #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b\n\n[historylint] a part of the history that was no message:\n"#
        + #"```\n{\"type\":\"image_url\",\"image_url\":{\"url\":\"u\"}}\n```"},{"role":"user","content":"c"}]}"#),
    Row(
      "others 7: MiniMax wants JSON in the arguments", "openai-chat/minimax",
      #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"","tool_calls":[{"id":"c1","type":"function","function":{"name":"f","arguments":"{oops"}}]},"#
        + #"{"role":"tool","tool_call_id":"c1","content":"b"}]}"#,
      ["error invalid-tool-input messages[1].tool_calls[0]"],
      repaired:
        #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"","tool_calls":[{"id":"c1","type":"function","function":{"name":"f","arguments":"{\"input\":\"{oops\"}"}}]},"#
        + #"{"role":"tool","tool_call_id":"c1","content":"b"}]}"#),
    Row(
      "others 1.5: an image alone in a tool message", "openai-chat", model: "gpt-4o",
      #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"","tool_calls":[{"id":"c1","type":"function","function":{"name":"f","arguments":"{}"}}]},"#
        + #"{"role":"tool","tool_call_id":"c1","content":[{"type":"image_url","image_url":{"url":"u"}}]}]}"#,
      ["error misplaced-block messages[2]"],
      repaired:
        #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"","tool_calls":[{"id":"c1","type":"function","function":{"name":"f","arguments":"{}"}}]},"#
        + #"{"role":"tool","tool_call_id":"c1","content":[{"type":"text","text":"[historylint] the images of this tool output follow in the next user message"}]},"#
        + #"{"role":"user","content":[{"type":"image_url","image_url":{"url":"u"}}]}]}"#),
    Row(
      "others 2.3: an image in an answer", "openai-responses",
      #"{"input":[{"role":"user","content":"a"},{"type":"message","role":"assistant","content":[{"type":"output_text","text":"b"},"#
        + #"{"type":"input_image","image_url":"u"}]}]}"#,
      ["error misplaced-block input[1].content[1]"],
      repaired:
        #"{"input":[{"role":"user","content":"a"},{"type":"message","role":"assistant","content":[{"type":"output_text","text":"b"}]},"#
        + #"{"role":"user","content":[{"type":"input_image","image_url":"u"}]}]}"#),
  ]
}
