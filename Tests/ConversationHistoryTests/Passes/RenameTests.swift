import ConversationHistory
import Testing

@Suite("RenameTools and RenameToolCalls")
struct RenameTests {
  private typealias Wire = AnthropicWire

  private func tool(_ name: String, _ more: String = "") -> String {
    #"{"name":"\#(name)",\#(more)"input_schema":{"type":"object"}}"#
  }

  private func names(_ repair: Repair) -> [String] { repair.outcome.history.tools.map(\.name.string) }

  private func calls(_ repair: Repair) -> [ToolCall] {
    repair.outcome.history.messages.flatMap(\.blocks).compactMap { block in
      if case .toolCall(let call) = block.content { call } else { nil }
    }
  }

  private func results(_ repair: Repair) -> [String] {
    repair.outcome.history.messages.flatMap(\.blocks).compactMap { block in
      if case .toolResult(let result) = block.content { result.callID.string } else { nil }
    }
  }

  @Test("a name that the API does not take is rewritten everywhere, and the map leads back")
  func oddName() throws {
    let body = Wire.body(
      [Wire.assistant([Wire.call("t1", "fs.read")]), Wire.user([Wire.result("t1")])],
      more: #""tools":[\#(tool("fs.read"))],"tool_choice":{"type":"tool","name":"fs.read"},"#)
    let output = try Lab.run(RenameTools(), body)
    let new = try #require(names(output).first)
    #expect(new.hasPrefix("fs_read_") && new.utf8.count == 16)
    #expect(calls(output).map(\.name.string) == [new])
    #expect(output.text.contains(#""tool_choice":{"type":"tool","name":"\#(new)"}"#))
    #expect(output.outcome.toolNames == [new: "fs.read"])
    #expect(output.errors == [])
  }

  @Test("names that differ only in refused characters stay two")
  func distinct() throws {
    let body = Wire.body([Wire.user("a")], more: #""tools":[\#(tool("a.b")),\#(tool("a/b"))],"#)
    let output = try Lab.run(RenameTools(), body)
    #expect(Set(names(output)).count == 2)
    #expect(output.errors == [])
  }

  @Test("of two equal declarations the later one goes")
  func equalDeclarations() throws {
    let body = Wire.body([Wire.user("a")], more: #""tools":[\#(tool("a")), \#(tool("a"))],"#)
    let output = try Lab.run(RenameTools(), body)
    #expect(output.text == Wire.body([Wire.user("a")], more: #""tools":[\#(tool("a"))],"#))
  }

  @Test("of two different declarations the later one is renamed")
  func differentDeclarations() throws {
    let other = tool("a", #""description":"other","#)
    let output = try Lab.run(
      RenameTools(), Wire.body([Wire.user("x")], more: #""tools":[\#(tool("a")),\#(other)],"#))
    #expect(names(output).first == "a")
    #expect(names(output).last?.hasPrefix("a_2_") == true)
    #expect(output.errors == [])
  }

  @Test("names that the API takes are not touched")
  func healthyNames() throws {
    let body = Wire.body([Wire.user("a")], more: #""tools":[\#(tool("a-B_9"))],"#)
    #expect(try Lab.run(RenameTools(), body).edits == [])
  }

  @Test("an id that the API does not take is rewritten with its result")
  func oddID() throws {
    let body = Wire.body([Wire.assistant([Wire.call("a.b")]), Wire.user([Wire.result("a.b")])])
    let output = try Lab.run(RenameToolCalls(), body)
    let new = try #require(results(output).first)
    #expect(new.hasPrefix("a_b_") && calls(output).map(\.id.string) == [new])
    #expect(output.outcome.ids == [new: "a.b"])
    #expect(output.errors == [])
  }

  @Test("different odd ids stay different")
  func distinctIDs() throws {
    let body = Wire.body([
      Wire.assistant([Wire.call("a.b"), Wire.call("a/b")]), Wire.user([Wire.result("a/b"), Wire.result("a.b")]),
    ])
    let output = try Lab.run(RenameToolCalls(), body)
    #expect(Set(results(output)).count == 2)
    #expect(results(output) == calls(output).map(\.id.string).reversed())
  }

  @Test("the later of two calls of a turn with one id is renamed with its own result")
  func sameID() throws {
    let body = Wire.body([
      Wire.assistant([Wire.call("t1"), Wire.call("t1")]), Wire.user([Wire.result("t1", "a"), Wire.result("t1", "b")]),
    ])
    let output = try Lab.run(RenameToolCalls(), body)
    let new = try #require(calls(output).last?.id.string)
    #expect(new.hasPrefix("t1_") && new.utf8.count == 11)
    #expect(
      output.text
        == Wire.body([
          Wire.assistant([Wire.call("t1"), Wire.call(new)]),
          Wire.user([Wire.result("t1", "a"), Wire.result(new, "b")]),
        ]))
  }

  @Test("a new id does not meet one that the turn already has")
  func collision() throws {
    let body = Wire.body([
      Wire.assistant([Wire.call("t1"), Wire.call("t1"), Wire.call("t1_2")]),
      Wire.user([Wire.result("t1", "a"), Wire.result("t1", "b"), Wire.result("t1_2", "c")]),
    ])
    let output = try Lab.run(RenameToolCalls(), body)
    #expect(Set(calls(output).map(\.id)).count == 3)
    #expect(results(output) == calls(output).map(\.id.string))
    #expect(output.errors == [])
    #expect(Set(output.outcome.ids.values).isSubset(of: ["t1", "t1_2"]), "the map leads to ids of the input")
  }

  @Test("an id used again in a later round is not touched")
  func reused() throws {
    let round = [Wire.assistant([Wire.call("t1")]), Wire.user([Wire.result("t1")])]
    #expect(try Lab.run(RenameToolCalls(), Wire.body(round + round)).edits == [])
  }

  @Test("a new id does not depend on what follows")
  func appendStable() throws {
    let turn = [Wire.assistant([Wire.call("a.b")]), Wire.user([Wire.result("a.b")])]
    let short = try Lab.run(RenameToolCalls(), Wire.body(turn))
    let long = try Lab.run(RenameToolCalls(), Wire.body(turn + [Wire.assistant("x"), Wire.user("y")] + turn))
    #expect(long.text.hasPrefix(short.text.dropLast(2)))
  }

  @Test("OpenAI takes any characters, but no more than 64")
  func openAI() throws {
    let odd = OpenAIWire.body([OpenAIWire.calls("a.b/c d"), OpenAIWire.result("a.b/c d")])
    #expect(try Lab.run(RenameToolCalls(), odd, .openAIChat).edits == [])
    let long = String(repeating: "x", count: 65)
    let output = try Lab.run(
      RenameToolCalls(), OpenAIWire.body([OpenAIWire.calls(long), OpenAIWire.result(long)]), .openAIChat)
    #expect(calls(output).map(\.id.utf8.count) == [64])
    #expect(output.errors == [])
  }

  @Test("a call without an id gets one, and so does its result where it can be told")
  func noID() throws {
    let call = #"{"type":"tool_use","name":"f","input":{}}"#
    let output = try Lab.sanitize(Wire.body([Wire.user("q"), Wire.assistant([call]), Wire.user("a")]))
    #expect(output.errors == [])
    #expect(calls(output).count == 1)
  }
}
