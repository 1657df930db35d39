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
      return Console.complain(error)
    }
  }

  private static func run(
    _ arguments: ParsedArguments, _ table: CommandTable
  ) throws(ArgumentError) -> Int32 {
    switch arguments.command.name {
    case "sanitize": try SanitizeCommand(arguments).run()
    case "explain": try ExplainCommand(arguments).run()
    case "rules": ListCommand.rules(arguments)
    case "dialects": ListCommand.dialects(arguments)
    case "passes": ListCommand.passes(arguments)
    case "formats": ListCommand.formats(arguments)
    default: LintCommand(arguments, table).run()
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
