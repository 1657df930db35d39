import Foundation
import TestSupport
import Testing

/// The recipes of the README for other languages, run as they stand there.
@Suite("Recipes in the README")
struct RecipeTests {
  /// The block behind `<!-- recipe: NAME -->`.
  private static func recipe(_ name: String) throws -> String {
    let readme = try String(contentsOf: Checkout.folder.appendingPathComponent("README.md"), encoding: .utf8)
    let mark = try #require(readme.range(of: "<!-- recipe: \(name) -->\n```"))
    let block = readme[mark.upperBound...].drop { $0 != "\n" }.dropFirst()
    let end = try #require(block.range(of: "\n```"))
    return String(block[..<end.lowerBound]) + "\n"
  }

  /// A folder with the tool under its own name, which the shell looks into first.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(atPath: folder.file("historylint"), withDestinationPath: Tool.path)
    return folder
  }

  @Test("the shell sends what was repaired")
  func shell() throws {
    let folder = try Self.folder()
    _ = try folder.write(Array(Wire.twice.utf8), to: "request.json")
    // What goes over the network goes to standard output here, behind the words of the command.
    _ = try folder.write(Array("#!/bin/sh\necho \"$*\"\ncat\n".utf8), to: "curl")
    _ = try folder.write(Array(try Self.recipe("shell").utf8), to: "recipe.sh")
    let run = try Tool.shell("chmod +x curl && PATH=\"$PWD:$PATH\" ANTHROPIC_API_KEY=k sh recipe.sh", in: folder.path)
    let words =
      "-sS --data-binary @- -H content-type: application/json https://api.anthropic.com/v1/messages"
      + " -H x-api-key: k -H anthropic-version: 2023-06-01"
    #expect(run.output == words + "\n" + Wire.clean, "\(run.errors)")
  }

  @Test("Node keeps one process, and answers come to who asked", .timeLimit(.minutes(1)))
  func node() throws {
    guard try Tool.shell("command -v node").status == 0 else {
      print("skipped: node is not there")
      return
    }
    let folder = try Self.folder()
    _ = try folder.write(Array(try Self.recipe("node").utf8), to: "recipe.mjs")
    let script = """
      import { sanitize } from "./recipe.mjs";
      const twice = (text) => ({ messages: [{ role: "user", content: text }, { role: "user", content: text }] });
      const fit = await Promise.all(["a", "b\\n", "c"].map((text) => sanitize(twice(text))));
      console.log(JSON.stringify(fit.map((body) => body.messages)));
      process.exit(0);
      """
    _ = try folder.write(Array(script.utf8), to: "run.mjs")
    let run = try Tool.shell("PATH=\"$PWD:$PATH\" node run.mjs", in: folder.path)
    let expected =
      #"[[{"role":"user","content":"a"}],[{"role":"user","content":"b\n"}],[{"role":"user","content":"c"}]]"#
    #expect(run.output == expected + "\n", "\(run.errors)")
  }
}
