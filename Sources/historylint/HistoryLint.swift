@main
struct HistoryLint {
  static func main() {
    let words = Vocabulary(
      inputs: { ["auto", "body", "bodies", "messages", "claude-code"] }, dialects: { [] },
      rules: { [] }, passes: { [] }, formats: { ["text", "json", "json-lines"] })
    print(HelpText(table: CommandTable(words)).general(), terminator: "")
  }
}
