import ConversationHistory
import Testing

/// Rows of the specification that have no folder of fixtures of their own: each with a body that shows it.
@Suite("Rows of the specification")
struct SpecificationRowTests {
  struct Row: Sendable, CustomTestStringConvertible {
    /// The specification and the row.
    var row: String
    var dialect: String
    var model: String?
    var body: String
    /// `severity rule path` of each finding above a remark, in order; remarks are named where they are the point.
    var findings: [String]
    /// What the default repair makes of the body; nil where it changes nothing.
    var repaired: String?
    var testDescription: String { row }

    init(
      _ row: String, _ dialect: String, model: String? = nil, _ body: String, _ findings: [String],
      repaired: String? = nil
    ) {
      self.row = row
      self.dialect = dialect
      self.model = model
      self.body = body
      self.findings = findings
      self.repaired = repaired
    }
  }

  private static let use = #"{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"f","input":{}}]}"#
  private static let image = #"{"type":"image","source":{"type":"url","url":"https://example.org/a.png"}}"#
  private static let search =
    #"{"type":"search_result","source":"s","title":"t","content":[{"type":"text","text":"b"}]}"#
  private static let searchText =
    #"{"type":"text","text":"[historylint] a part of the history that was no message:\n```\n"#
    + #"{\"type\":\"search_result\",\"source\":\"s\",\"title\":\"t\",\"content\":[{\"type\":\"text\",\"text\":\"b\"}]}\n```"}"#

  private static func tools(_ markers: String...) -> String {
    let tools = markers.enumerated().map { #"{"name":"f\#($0)","input_schema":{"type":"object"}\#($1)}"# }
    return #"{"tools":[\#(tools.joined(separator: ","))],"messages":[{"role":"user","content":"a"}]}"#
  }

  private static let short = #","cache_control":{"type":"ephemeral"}"#
  private static let long = #","cache_control":{"type":"ephemeral","ttl":"1h"}"#
  private static let shortened = #","cache_control":{"type":"ephemeral","ttl":"5m"}"#

  private static func messages(_ messages: String...) -> String {
    "{\"messages\":[\(messages.joined(separator: ","))]}"
  }

  private static func asked(_ messages: String...) -> String {
    "{\"messages\":[{\"role\":\"user\",\"content\":\"a\"},\(messages.joined(separator: ","))]}"
  }

  static let anthropic = [
    Row(
      "anthropic 11: with a fallback credit the last answer stays, whatever the model", "anthropic",
      model: "claude-opus-4-8",
      #"{"fallback_credit_token":"x","messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}"#,
      []),
    Row(
      "anthropic 11: with a fallback credit nothing is changed, whatever is wrong", "anthropic",
      #"{"fallback_credit_token":"x","messages":[{"role":"user","content":[{"type":"text","text":""}]}]}"#,
      ["error empty-text messages[0].content[0]"]),
    Row(
      "anthropic 17: a message of the system removes a tool that is not declared", "anthropic",
      model: "claude-opus-4-8",
      #"{"tools":[{"name":"f","input_schema":{"type":"object"}}],"messages":[{"role":"user","content":"a"},"#
        + #"{"role":"system","content":[{"type":"text","text":"s"},{"type":"tool_removal","tool":"#
        + #"{"type":"tool_reference","name":"gone"}},{"type":"tool_removal","tool":{"type":"tool_reference","name":"f"}}]}]}"#,
      ["error unknown-tool-reference messages[1].content[1]"],
      repaired: #"{"tools":[{"name":"f","input_schema":{"type":"object"}}],"messages":[{"role":"user","content":"a"},"#
        + #"{"role":"system","content":[{"type":"text","text":"s"},{"type":"tool_removal","tool":{"type":"tool_reference","name":"f"}}]}]}"#
    ),
    Row(
      "anthropic 17: a change that says nothing else goes with its message", "anthropic", model: "claude-opus-4-8",
      #"{"tools":[{"name":"f","input_schema":{"type":"object"}}],"messages":[{"role":"user","content":"a"},"#
        + #"{"role":"system","content":[{"type":"tool_addition","tool":{"type":"tool_reference","name":"gone"}}]}]}"#,
      ["error unknown-tool-reference messages[1].content[0]"],
      repaired: #"{"tools":[{"name":"f","input_schema":{"type":"object"}}],"messages":[{"role":"user","content":"a"}]}"#
    ),
    Row(
      "anthropic 17: a tool that a change defines may be named by later ones", "anthropic", model: "claude-opus-4-8",
      #"{"tools":[{"name":"f","input_schema":{"type":"object"}}],"messages":[{"role":"user","content":"a"},"#
        + #"{"role":"system","content":[{"type":"tool_addition","tool":{"type":"tool_definition","definition":"#
        + #"{"name":"g","input_schema":{"type":"object"}}}},{"type":"tool_removal","tool":{"type":"tool_reference","name":"g"}}]}]}"#,
      []),
    Row(
      "anthropic 17: a search result in a message of the system", "anthropic", model: "claude-opus-4-8",
      asked(#"{"role":"system","content":[\#(search)]}"#), ["error misplaced-block messages[1].content[0]"],
      repaired: asked(#"{"role":"user","content":[\#(search)]}"#)),
    Row(
      "anthropic 18: a document in an answer, the version named", "anthropic",
      #"{"anthropic_version":"2026-10-21","messages":[{"role":"user","content":"a"},{"role":"assistant","content":["#
        + #"{"type":"text","text":"b"},{"type":"document","source":{"type":"text","media_type":"text/plain","data":"d"}}]},"#
        + #"{"role":"user","content":"c"}]}"#,
      ["error misplaced-block messages[1].content[1]"],
      repaired:
        #"{"anthropic_version":"2026-10-21","messages":[{"role":"user","content":"a"},{"role":"assistant","content":["#
        + #"{"type":"text","text":"b"}]},{"role":"user","content":["#
        + #"{"type":"document","source":{"type":"text","media_type":"text/plain","data":"d"}}]},"#
        + #"{"role":"user","content":"c"}]}"#),
    Row(
      "anthropic 18: a document in an answer, no version named", "anthropic",
      asked(
        #"{"role":"assistant","content":[{"type":"document","source":{"type":"text","media_type":"text/plain","data":"d"}}]}"#,
        #"{"role":"user","content":"c"}"#),
      ["info misplaced-block messages[1].content[0]"]),
    Row(
      "anthropic 18: citations of a user, an older version named", "anthropic",
      #"{"anthropic_version":"vertex-2023-10-16","messages":[{"role":"user","content":[{"type":"text","text":"a","#
        + #""citations":[{"type":"char_location"}]}]}]}"#,
      ["info misplaced-citations messages[0].content[0]"]),
    Row(
      "anthropic 18: sampling, no version named", "anthropic",
      #"{"temperature":1,"messages":[{"role":"user","content":"a"}]}"#, []),
    Row(
      "anthropic 24: search results beside a text in a tool result", "anthropic",
      asked(
        use,
        #"{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":"x"},\#(search)]}]}"#
      ), ["error misplaced-block messages[2].content[0]"],
      repaired: asked(
        use,
        #"{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":"x"},\#(searchText)]}]}"#
      )),
    Row(
      "anthropic 24: search results alone in a tool result", "anthropic",
      asked(
        use, #"{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":[\#(search),\#(search)]}]}"#
      ),
      []),
    Row(
      "anthropic 27: a waiting call of a server tool that the request no longer declares", "anthropic",
      asked(
        #"{"role":"assistant","content":[{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{}}]}"#
      ),
      ["error unpaired-server-tool messages[1].content[0]"],
      repaired: asked(
        #"{"role":"assistant","content":[{"type":"text","text":"[historylint] half of a server tool's pair, "#
          + #"the other half is not saved:\n```\n{\"type\":\"server_tool_use\",\"id\":\"srvtoolu_1\",\"name\":"#
          + #"\"web_search\",\"input\":{}}\n```"}]}"#)),
    Row(
      "anthropic 27: a waiting call of a declared server tool", "anthropic",
      #"{"tools":[{"type":"web_search_20250305","name":"web_search"}],"messages":[{"role":"user","content":"a"},"#
        + #"{"role":"assistant","content":[{"type":"server_tool_use","id":"srvtoolu_1","name":"web_search","input":{}}]}]}"#,
      []),
    Row(
      "anthropic 28: a search whose call is not saved, unsealed", "anthropic",
      asked(
        #"{"role":"assistant","content":[{"type":"web_search_tool_result","tool_use_id":"srvtoolu_1","content":["#
          + #"{"type":"web_search_result","title":"b"}]},{"type":"text","text":"c"}]}"#,
        #"{"role":"user","content":"d"}"#),
      [
        "error unpaired-server-tool messages[1].content[0]", "error unsealed-search-result messages[1].content[0]",
      ],
      repaired: asked(
        #"{"role":"user","content":"[historylint] tool output without its call, id srvtoolu_1:\n"#
          + #"```\n[{\"type\":\"web_search_result\",\"title\":\"b\"}]\n```"}"#,
        #"{"role":"assistant","content":[{"type":"text","text":"c"}]}"#, #"{"role":"user","content":"d"}"#)),
    Row(
      "anthropic 37: a long name behind a toolset, which has none", "anthropic",
      #"{"tools":[{"type":"browser_toolset_20260801"},{"name":"\#(String(repeating: "n", count: 65))","input_schema":{"type":"object"}}],"messages":[{"role":"user","content":"a"}]}"#,
      ["warning invalid-tool-name tools[1].name"]),
    Row(
      "anthropic 36: five markers on tools", "anthropic", tools(short, short, short, short, short),
      ["error too-many-cache-markers tools[0]"], repaired: tools("", short, short, short, short)),
    Row(
      "anthropic 36: a tool's marker for an hour behind one for five minutes", "anthropic", tools(long, short, long),
      ["error cache-marker-order tools[2]"], repaired: tools(long, short, shortened)),
    Row(
      "anthropic 36: a marker on a deferred tool is none of the four", "anthropic",
      tools(short, short, short, short, #","defer_loading":true"# + short),
      ["error too-many-cache-markers tools[0]", "error misplaced-cache-marker tools[4]"],
      repaired: tools(short, short, short, short, #","defer_loading":true"#)),
  ]

  static let all = anthropic + others + modes + caching + schemas + strangers

  @Test("the findings are those of the row", arguments: all)
  func findings(_ row: Row) throws {
    let dialect = try #require(Dialect(id: row.dialect))
    let namesRemarks = row.findings.contains { $0.hasPrefix("info") }
    let found = Lab.lint(row.body, dialect, model: row.model).filter { namesRemarks || $0.severity > .info }
    #expect(found.map { "\($0.severity.rawValue) \($0.rule) \($0.path)" } == row.findings)
  }

  @Test("the default repair gives the bytes of the row, and changes nothing in them", arguments: all)
  func repair(_ row: Row) throws {
    let dialect = try #require(Dialect(id: row.dialect))
    let expected = row.repaired ?? row.body
    let output = try Lab.sanitize(row.body, dialect, model: row.model)
    #expect(output.text == expected)
    #expect(output.lossy == [])
    #expect(try Lab.sanitize(expected, dialect, model: row.model).text == expected)
  }
}
