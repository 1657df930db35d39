import Foundation
import TestSupport
import Testing

/// `sanitize --state`: a filter that runs on every request of a growing conversation.
@Suite("The state of a conversation on the command line")
struct StateRunTests {
  /// A model that binds its thinking to all that stands before it.
  private static let model = "claude-fable-5-2"
  private static let user = #"{"role":"user","content":"a"}"#
  private static let call =
    #"{"role":"assistant","content":[{"type":"tool_use","id":"t1","name":"f","input":{}}]}"#
  private static let next = #"{"role":"user","content":"b"}"#
  private static let lost =
    #"{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":"#
    + #""[historylint] no result of this tool call was saved; whether the tool ran is not known","is_error":true}]}"#
  /// What the model said to the stand-in, sealed.
  private static let answer =
    #"{"role":"assistant","content":[{"type":"thinking","thinking":"","signature":"EpoBCkYIBRgCKkA="},"#
    + #"{"type":"text","text":"c"}]}"#
  private static let more = #"{"role":"user","content":"d"}"#

  private static func body(_ messages: String...) -> String {
    #"{"model":"\#(model)","messages":[\#(messages.joined(separator: ","))]}"#
  }

  /// The first request, in which a call was never answered, and the second one, with what came back appended.
  private static let first = body(user, call, next)
  private static let second = body(user, call, next, answer, more)

  private func run(_ input: String, state: String?, in folder: TemporaryFolder) throws -> Tool.Run {
    try Tool.run(
      ["sanitize", "--dialect", "anthropic"] + (state.map { ["--state", $0] } ?? []), input: Data(input.utf8),
      in: folder.path)
  }

  @Test("the second request begins with the bytes of the first, and keeps the thinking that came back for it")
  func growing() throws {
    let folder = try TemporaryFolder()
    let one = try run(Self.first, state: "s.json", in: folder)
    #expect(one.status == 0)
    #expect(one.output == Self.body(Self.user, Self.call, Self.lost, Self.next))
    let two = try run(Self.second, state: "s.json", in: folder)
    #expect(two.status == 0)
    #expect(two.output == Self.body(Self.user, Self.call, Self.lost, Self.next, Self.answer, Self.more))
    #expect(two.output.hasPrefix(one.output.dropLast(2)))
  }

  @Test("without a state the model has not seen the edit, and the thinking behind it goes")
  func stateless() throws {
    let folder = try TemporaryFolder()
    let expected = Self.body(
      Self.user, Self.call, Self.lost, Self.next, #"{"role":"assistant","content":[{"type":"text","text":"c"}]}"#,
      Self.more)
    #expect(try run(Self.second, state: nil, in: folder).output == expected)
    // Nor does the first run with a file that is not there yet know of a request before.
    #expect(try run(Self.second, state: "s.json", in: folder).output == expected)
  }

  @Test("the state is for its owner alone, and a run that changes nothing writes it as well")
  func file() throws {
    let folder = try TemporaryFolder()
    let clean = Self.body(Self.user)
    #expect(try run(clean, state: "s.json", in: folder).output == clean)
    let text = String(decoding: try folder.read("s.json"), as: UTF8.self)
    #expect(text.hasPrefix(#"{"version":1,"messages":1,"#) && text.hasSuffix("}\n"))
    let mode = try FileManager.default.attributesOfItem(atPath: folder.file("s.json"))[.posixPermissions]
    #expect(mode as? Int == 0o600)
    // The request goes on from what was sent as it was: nothing before the thinking was edited.
    let grown = Self.body(Self.user, Self.answer, Self.more)
    #expect(try run(grown, state: "s.json", in: folder).output == grown)
  }

  @Test(
    "a state that is none, or of another conversation, is no state",
    arguments: ["", "x", "[]", #"{"version":2}"#, #"{"version":1,"messages":-1}"#])
  func foreign(_ content: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write([UInt8](content.utf8), to: "s.json")
    let result = try run(Self.second, state: "s.json", in: folder)
    #expect(result.status == 0)
    #expect(!result.output.contains("EpoBCkYIBRgCKkA="))
    let other = try run(Self.body(#"{"role":"user","content":"x"}"#, Self.call, Self.next), state: "o.json", in: folder)
    #expect(other.status == 0)
    #expect(try !run(Self.second, state: "o.json", in: folder).output.contains("EpoBCkYIBRgCKkA="))
  }

  @Test("a state that cannot be written is a failure")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    #expect(try run(Self.first, state: "missing/s.json", in: folder).status == 2)
  }
}
