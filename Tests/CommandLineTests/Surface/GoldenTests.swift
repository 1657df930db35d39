import Foundation
import TestSupport
import Testing

@testable import historylint

@Suite("Golden files")
struct GoldenTests {
  @Test("the help of each command", arguments: ["general"] + CommandTable(.registered).commands.map(\.name))
  func help(command: String) throws {
    let run = try Tool.run(command == "general" ? ["--help"] : [command, "--help"], input: Data())
    let difference = Surface.difference(run.output, try Surface.text("help/\(command).txt"))
    #expect(run.status == 0 && run.errors.isEmpty && difference == nil, "\(difference ?? run.errors)")
  }

  @Test("each report format has one, of findings of every severity")
  func reports() throws {
    let folder = try Surface.inputs()
    let formats = CommandTable(.registered).implied.option(named: "format")?.value?.choices?() ?? []
    #expect(try Surface.names(in: "reports").map { String($0.prefix { $0 != "." }) }.sorted() == formats.sorted())
    for file in try Surface.names(in: "reports") {
      let format = String(file.prefix { $0 != "." })
      let run = try Tool.shell(
        "SOURCE_DATE_EPOCH=0 \"$0\" --format \(format) agent.json twice.json hostile.json torn.jsonl clean.json",
        in: folder.path)
      let difference = Surface.difference(run.output, try Surface.text("reports/" + file))
      #expect(run.status == 1 && run.errors.isEmpty && difference == nil, "\(file): \(difference ?? run.errors)")
    }
  }

  /// With a few words in place of the registries, so that a new rule is no change of these files.
  @Test(
    "what shells, man and editors are given",
    arguments: ["completions/historylint.bash", "completions/_historylint", "completions/historylint.fish"]
      + ["historylint.1", "schema.json"])
  func scripts(name: String) throws {
    let table = ExampleTable.table
    let found =
      switch name {
      case "completions/historylint.bash": BashCompletions.script(table)
      case "completions/_historylint": ZshCompletions.script(table)
      case "completions/historylint.fish": FishCompletions.script(table)
      case "historylint.1": ManualPage.text(table, version: "0.1.0")
      default: String(decoding: ConfigurationSchema.json(ExampleTable.words), as: UTF8.self)
      }
    let difference = Surface.difference(found, try Surface.text(name))
    #expect(difference == nil, "\(difference ?? "")")
  }
}
