import Foundation
import TestSupport
import Testing

@testable import historylint

/// The pieces of JavaScript in the README, as they stand there, called as their hosts say that they call them: opencode's
/// packages/plugin, and packages/coding-agent/docs/extensions.md of pi.
@Suite("Recipes of the README")
struct RecipeRunTests {
  /// The first piece of code behind some words, run in node with the tool on the path; nil, said aloud, without node.
  private func run(_ recipe: String, _ caller: String) throws -> Tool.Run? {
    guard try Tool.shell("command -v node").status == 0 else {
      print("skipped: node is not there, the recipe is not run")
      return nil
    }
    let readme = try String(contentsOf: Checkout.folder.appendingPathComponent("README.md"), encoding: .utf8)
    let place = try #require(readme.range(of: recipe))
    let start = try #require(readme.range(of: "```js\n", range: place.upperBound..<readme.endIndex))
    let end = try #require(readme.range(of: "```", range: start.upperBound..<readme.endIndex))
    let folder = try TemporaryFolder()
    _ = try folder.write(Array(readme[start.upperBound..<end.lowerBound].utf8), to: "recipe.mjs")
    _ = try folder.write(Array(("import * as recipe from './recipe.mjs'\n" + caller).utf8), to: "host.mjs")
    return try Tool.shell("PATH=\"$(dirname \"$0\"):$PATH\" node host.mjs", in: folder.path)
  }

  @Test("opencode's messages are mended in the list that it holds")
  func opencode() throws {
    let run = try run(
      "opencode, with a plugin",
      """
      const info = (id, role) => ({ id, sessionID: "ses_1", role, time: { created: 1 } })
      const call = { id: "prt_2", messageID: "msg_2", type: "tool", callID: "call_lost", tool: "bash",
        state: { status: "running", input: {}, time: { start: 1 } } }
      const messages = [
        { info: info("msg_1", "user"), parts: [{ id: "prt_1", messageID: "msg_1", type: "text", text: "look" }] },
        { info: info("msg_2", "assistant"), parts: [call] },
        { info: info("msg_3", "user"), parts: [{ id: "prt_3", messageID: "msg_3", type: "text", text: "hello?" }] },
      ]
      const hooks = await recipe.Historylint({})
      const output = { messages }
      await hooks["experimental.chat.messages.transform"]({}, output)
      console.log(output.messages === messages, messages.length, messages[1].parts[0].state.status)
      """)
    guard let run else { return }
    #expect(run.lines == ["true 3 error"], "\(run.errors)")
  }

  @Test("pi sends another payload where the provider would refuse its own")
  func pi() throws {
    let run = try run(
      "pi, with an extension",
      """
      const handlers = {}
      recipe.default({ on: (event, handler) => { handlers[event] = handler } })
      const call = { type: "tool_use", id: "toolu_lost", name: "look", input: {} }
      const payload = { model: "claude-sonnet-4-5", messages: [
        { role: "user", content: "look" }, { role: "assistant", content: [call] }, { role: "user", content: "x".repeat(2e6) },
      ] }
      const sent = await handlers["before_provider_request"]({ type: "before_provider_request", payload }, {})
      console.log(sent.messages.some((message) => message.content[0].tool_use_id === "toolu_lost"))
      """)
    guard let run else { return }
    #expect(run.lines == ["true"], "\(run.errors)")
  }
}
