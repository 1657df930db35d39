import ConversationHistory
import FileAccess
import LintReports
import SessionFiles

@main
struct HistoryLint {
  // Synchronous: an asynchronous entry point costs 5 ms at start.
  static func main() {
    StandardStreams.prepare()
    exit(status: run(Array(CommandLine.arguments.dropFirst()), CommandTable(.registered)))
  }

  private static func run(_ arguments: [String], _ table: CommandTable) -> Int32 {
    let help = HelpText(table: table)
    do throws(ArgumentError) {
      switch try ArgumentParser(table: table).parse(arguments) {
      case .nothing: return Console.complain(help.general())
      case .help(nil): return Console.print(help.general())
      case .help(let command?): return Console.print(help.command(command))
      case .version: return Console.print("\(ReportTool.name) \(ReportTool.version)\n")
      case .run(let arguments): return try run(arguments, table)
      }
    } catch {
      if arguments.first == "hook" { return HookCommand.answer(to: error, arguments).give() }
      return Console.complain(error)
    }
  }

  private static func run(
    _ arguments: ParsedArguments, _ table: CommandTable
  ) throws(ArgumentError) -> Int32 {
    switch arguments.command.name {
    case "sanitize": return try SanitizeCommand(arguments).run()
    case "restore": return try RestoreCommand(arguments).run()
    case "hook": return try HookCommand(arguments).run()
    case "explain": return try ExplainCommand(arguments).run()
    case "rules": return ListCommand.rules(arguments)
    case "dialects": return ListCommand.dialects(arguments)
    case "passes": return ListCommand.passes(arguments)
    case "formats": return ListCommand.formats(arguments)
    case "completions": return try CompletionsCommand.run(arguments, table)
    case "man": return Console.print(ManualPage.text(table, version: ReportTool.version))
    case "schema": return Console.print(ConfigurationSchema.json(.registered))
    default:
      var command = try LintCommand(arguments, table, .registered)
      return try command.run()
    }
  }
}

extension Vocabulary {
  /// The words of the library's registries.
  static let registered = Vocabulary(
    inputs: { InputKind.allCases.map(\.rawValue) }, dialects: { Dialect.all.map(\.id) },
    rules: { Rule.all.map(\.id) }, passes: { PassCatalogue.all.map(\.id) },
    formats: { ReportFormat.all.map(\.id) })
}
