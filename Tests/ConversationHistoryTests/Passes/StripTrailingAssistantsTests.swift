import ConversationHistory
import Testing

@Suite("StripTrailingAssistants")
struct StripTrailingAssistantsTests {
  private typealias Wire = AnthropicWire

  private func strip(
    _ last: String..., answer: StripTrailingAssistants.Answer = .remove
  ) throws -> Repair {
    try Lab.run(StripTrailingAssistants(answer), Wire.body([Wire.user("hi")] + last))
  }

  @Test("an empty, blank or error stub at the end goes, safely", arguments: ["", " \\n", "fetch failed"])
  func stub(_ text: String) throws {
    let output = try strip(Wire.assistant(text))
    #expect(output.text == Wire.body([Wire.user("hi")]))
    #expect(output.edits.map(\.safety) == [.safe])
    #expect(output.outcome.dropped == [1])
  }

  @Test("an empty list of blocks is a stub")
  func emptyList() throws {
    #expect(try strip(Wire.assistant([])).text == Wire.body([Wire.user("hi")]))
  }

  @Test("several messages at the end go, each with an edit of its own")
  func several() throws {
    let output = try strip(Wire.assistant("a real one"), Wire.assistant(""))
    #expect(output.text == Wire.body([Wire.user("hi")]))
    #expect(output.edits.map(\.safety) == [.lossy, .safe])
    #expect(output.edits.map(\.path) == ["messages[1]", "messages[2]"])
  }

  @Test("a turn that ends in an unanswered server call stays")
  func serverCall() throws {
    let body = [Wire.assistant([Wire.text("a"), Wire.serverCall("srvtoolu_1")])]
    #expect(try strip(body[0]).edits == [])
  }

  @Test("a turn that ends in a server tool's result stays")
  func serverResult() throws {
    let last = Wire.assistant([Wire.serverCall("srvtoolu_1"), Wire.serverResult("srvtoolu_1")])
    #expect(try strip(last).edits == [])
  }

  @Test("a stub behind a paused turn goes, the paused turn stays")
  func stubBehindPause() throws {
    let paused = Wire.assistant([Wire.serverCall("srvtoolu_1")])
    #expect(try strip(paused, Wire.assistant("")).text == Wire.body([Wire.user("hi"), paused]))
  }

  @Test("client calls with whole input stay, and each gets a result that says that the real one was lost")
  func clientCalls() throws {
    let calls = Wire.assistant([Wire.text("a"), Wire.call("t1"), Wire.call("t2")])
    let output = try strip(calls)
    #expect(
      output.text == Wire.body([Wire.user("hi"), calls, Wire.user([Wire.lost("t1"), Wire.lost("t2")])]))
    #expect(output.lossy == [])
    #expect(output.outcome.sources == [.kept(0), .kept(1), .inserted])
  }

  @Test("a call that was cut in the middle of its input goes, lossy; the whole one beside it stays")
  func torn() throws {
    let torn = OpenAIWire.call("c2", arguments: #"{\"path\": \"a"#)
    let whole = OpenAIWire.call("c1", arguments: #"{\"path\": \"a\"}"#)
    let message = #"{"role":"assistant","content":null,"tool_calls":[\#(whole),\#(torn)]}"#
    let body = OpenAIWire.body([OpenAIWire.user("hi"), message])
    let output = try Lab.run(StripTrailingAssistants(), body, .openAIChat)
    let kept = #"{"role":"assistant","content":null,"tool_calls":[\#(whole)]}"#
    #expect(output.text == OpenAIWire.body([OpenAIWire.user("hi"), kept, OpenAIWire.lost("c1")]))
    #expect(output.lossy.count == 1)
    #expect(output.lossy.first?.removed.count == 1)
    guard case .toolCall(let call)? = output.lossy.first?.removed.first?.content else {
      Issue.record("the edit holds the call that it removed")
      return
    }
    #expect(call.id == "c2")
  }

  @Test("arguments that are wrong but whole were not cut")
  func wrongArguments() throws {
    let message = OpenAIWire.calls("c1", arguments: "{'a': 1}")
    let body = OpenAIWire.body([OpenAIWire.user("hi"), message])
    let output = try Lab.run(StripTrailingAssistants(), body, .openAIChat)
    #expect(output.text == OpenAIWire.body([OpenAIWire.user("hi"), message, OpenAIWire.lost("c1")]))
  }

  @Test("the free text of a custom tool was not cut")
  func customInput() throws {
    let call = #"{"id":"c1","type":"custom","custom":{"name":"apply_patch","input":"{ *** Begin"}}"#
    let message = #"{"role":"assistant","content":null,"tool_calls":[\#(call)]}"#
    let body = OpenAIWire.body([OpenAIWire.user("hi"), message])
    let output = try Lab.run(StripTrailingAssistants(), body, .openAIChat)
    #expect(output.text == OpenAIWire.body([OpenAIWire.user("hi"), message, OpenAIWire.lost("c1")]))
  }

  @Test("a message that is nothing but a torn call goes with it")
  func tornAlone() throws {
    let message = OpenAIWire.calls("c1", arguments: #"{\"path\": \"a"#)
    let body = OpenAIWire.body([OpenAIWire.user("hi"), message])
    let output = try Lab.run(StripTrailingAssistants(), body, .openAIChat)
    #expect(output.text == OpenAIWire.body([OpenAIWire.user("hi")]))
    #expect(output.lossy.count == 1)
  }

  @Test("a real answer goes, lossy, its text kept in the edit")
  func realAnswer() throws {
    let output = try strip(Wire.assistant([Wire.text("the answer"), Wire.text("is 42")]))
    #expect(output.text == Wire.body([Wire.user("hi")]))
    #expect(output.lossy.map(\.removed) == [[.text("the answer"), .text("is 42")]])
    #expect(output.outcome.isLossy)
  }

  @Test("an answer that speaks in a member of its own is no stub")
  func audio() throws {
    let message = #"{"role":"assistant","content":null,"audio":{"id":"audio_1"}}"#
    let body = OpenAIWire.body([OpenAIWire.user("hi"), message])
    let output = try Lab.run(StripTrailingAssistants(), body, .openAIChat)
    #expect(output.edits.map(\.safety) == [.lossy])
  }

  @Test("continue lets a user message follow, and loses nothing")
  func continues() throws {
    let output = try strip(Wire.assistant("the answer"), answer: .continue("go on"))
    #expect(output.text == Wire.body([Wire.user("hi"), Wire.assistant("the answer"), Wire.user("go on")]))
    #expect(!output.outcome.isLossy)
    #expect(output.outcome.sources == [.kept(0), .kept(1), .inserted])
  }

  @Test("continue still removes a stub")
  func continueStub() throws {
    #expect(try strip(Wire.assistant(""), answer: .continue("go on")).text == Wire.body([Wire.user("hi")]))
  }

  @Test("keep leaves a real answer and makes no lossy edit")
  func keep() throws {
    #expect(try strip(Wire.assistant("the answer"), answer: .keep).edits == [])
    #expect(try strip(Wire.assistant("the answer"), Wire.assistant(""), answer: .keep).lossy == [])
  }

  @Test("a history that ends with the user is not touched")
  func healthy() throws {
    #expect(try strip(Wire.assistant("a"), Wire.user("b")).edits == [])
  }

  @Test("a history of nothing but answers may end empty, without a trap")
  func onlyAnswers() throws {
    let output = try Lab.run(StripTrailingAssistants(), Wire.body([Wire.assistant("a")]))
    #expect(output.text == Wire.body([]))
  }

  @Test(
    "a default pipeline strips only where the model is known to refuse",
    arguments: [
      ("claude-opus-4-6", true), ("claude-sonnet-4-5", false), ("gpt-4o", false), (nil, false),
    ] as [(String?, Bool)])
  func defaultPipeline(_ model: String?, _ isStripped: Bool) throws {
    let body = Wire.body([Wire.user("hi"), Wire.assistant("the answer")])
    let output = try Lab.sanitize(body, model: model)
    #expect(output.text == (isStripped ? Wire.body([Wire.user("hi")]) : body))
  }

  @Test("a default pipeline strips nothing from a session that is saved or resumed")
  func savedSession() throws {
    let body = Wire.body([Wire.user("hi"), Wire.assistant("the answer")])
    for purpose in [Purpose.saved, .resume] {
      let output = try Lab.sanitize(
        body, model: "claude-opus-4-6", options: Pipeline.Options(purpose: purpose))
      #expect(output.text == body)
    }
  }

  @Test("a default pipeline pairs before it strips")
  func pairsFirst() throws {
    let call = Wire.assistant([Wire.call("t1")])
    let output = try Lab.sanitize(Wire.body([Wire.user("hi"), call]), model: "claude-opus-4-6")
    #expect(output.text == Wire.body([Wire.user("hi"), call, Wire.user([Wire.lost("t1")])]))
    #expect(output.lossy == [])
  }

  @Test("what is left without a call that was cut is judged like any other end")
  func tornRest() {
    // Arguments that end in the middle.
    let cut = Block.toolCall(id: "c1", name: "f", input: "{\"a\": [1")
    func stripped(_ blocks: [Block], _ answer: StripTrailingAssistants.Answer) -> Outcome {
      Pipeline { StripTrailingAssistants(answer) }
        .run(History(messages: [Message(.user, "a"), Message(.assistant, blocks)], dialect: .openAIChat))
    }
    let alone = stripped([cut], .remove)
    #expect(alone.history.messages == [Message(.user, "a")])
    #expect(alone.edits.map(\.safety) == [.lossy] && alone.edits[0].removed == [cut])
    #expect(stripped([.text("b"), cut], .remove).history.messages == [Message(.user, "a")])
    let kept = stripped([.text("b"), cut], .keep)
    // It is a call without a result then.
    #expect(kept.edits.map(\.rule) == ["unanswered-tool-call"] && kept.edits[0].removed == [])
    let goesOn = stripped([.text("b"), cut], .continue("Go on."))
    #expect(
      goesOn.history.messages == [Message(.user, "a"), Message(.assistant, [.text("b")]), Message(.user, "Go on.")])
    #expect(goesOn.edits[0].removed == [cut])
  }
}
