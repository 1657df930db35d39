import FileAccess
import LintReports

@main
struct HistoryLint {
  static func main() {
    StandardStreams.prepare()
    let words = Vocabulary(
      inputs: { ["auto", "body", "bodies", "messages", "claude-code"] }, dialects: { [] },
      rules: { [] }, passes: { [] }, formats: { ReportFormat.all.map(\.id) })
    exit(status: run(Array(CommandLine.arguments.dropFirst()), CommandTable(words)))
  }

  private static func run(_ arguments: [String], _ table: CommandTable) -> Int32 {
    let help = HelpText(table: table)
    do throws(ArgumentError) {
      switch try ArgumentParser(table: table).parse(arguments) {
      case .nothing:
        return Console.complain(help.general())
      case .help(nil): return Console.print(help.general())
      case .help(let command?): return Console.print(help.command(command))
      case .version: return Console.print("\(ReportTool.name) \(ReportTool.version)\n")
      case .run: return Console.complain("error: no command runs yet\n")
      }
    } catch {
      return Console.complain(error)
    }
  }
}
