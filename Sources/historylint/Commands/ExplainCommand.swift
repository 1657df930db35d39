import ConversationHistory
import FileAccess
import LintReports

/// `explain`: pages of rules, and what an error of an API means.
struct ExplainCommand {
  /// What is said, where, and the exit status.
  struct Answer {
    var output: [UInt8] = []
    var status: Int32 = 0
    /// What is said beside the output when nothing is known.
    var fault: String?
    var help: String?
  }

  private let words: [String]
  private let status: Int?
  private let isJSON: Bool
  private let isMarkdown: Bool
  private let options: ReportOptions

  /// - Throws: `ArgumentError` if nothing is asked for.
  init(_ arguments: ParsedArguments) throws(ArgumentError) {
    guard !arguments.operands.isEmpty else {
      throw ArgumentError(
        "explain needs a rule id or the text of an error", help: "write historylint \(arguments.command.usage)")
    }
    words = arguments.operands
    status = arguments.count("status")
    isJSON = arguments.value("format") == "json"
    isMarkdown = arguments.value("format") == "markdown"
    if isMarkdown, let word = words.first(where: { Rule.named($0) == nil }) {
      throw ArgumentError("only rules have pages in Markdown, and `\(word)` is none", help: "leave `--format` out")
    }
    let color = arguments.value("color").flatMap(ColorChoice.init) ?? .auto
    options = ReportOptions(
      color: color.isOn(isTerminal: Terminal.isTerminal(1)),
      width: Terminal.isTerminal(1) ? Terminal.width(1) : nil)
  }

  /// 0 if something is known, 1 if nothing is, 2 if the input could not be read.
  func run() -> Int32 {
    let answer: Answer
    if words == ["-"] {
      var reader = ByteReader(standardInputNamed: "standard input")
      do throws(FileError) {
        answer = explain(error: try reader.readWhole())
      } catch {
        return Console.complain(error)
      }
    } else {
      answer = explain()
    }
    if !answer.output.isEmpty, Console.print(answer.output) == 2 { return 2 }
    if let fault = answer.fault { _ = Console.complain(fault: fault, help: answer.help) }
    return answer.status
  }

  /// What the operands mean: rules, a known error, or else a text.
  func explain() -> Answer {
    let rules = words.compactMap { Rule.named($0) }
    if rules.count == words.count { return pages(of: rules) }
    if words.count == 1, let word = words.first, let named = explain(id: word) { return named }
    return explain(error: Array(words.joined(separator: " ").utf8))
  }

  /// What an answer of an API means.
  func explain(error body: [UInt8]) -> Answer {
    let failure = Failure(status: status, body: body)
    guard failure.diagnoses.isEmpty else { return answer(failure.diagnoses) }
    return nothing(
      failure.message == nil ? "the answer holds no message" : "no known error has this text",
      help: status == nil ? "give the HTTP status with --status N" : nil)
  }

  private func pages(of rules: [Rule]) -> Answer {
    if isJSON { return answer(rules.flatMap { ExplainReport.diagnoses(of: $0) }) }
    let pages = rules.map { isMarkdown ? ExplainReport.markdown(of: $0) : ExplainReport.page(of: $0, options) }
    return Answer(output: Array(pages.joined(separator: "\n").utf8))
  }

  /// What a word means that looks like an id; nil if it does not, or if nothing is like it.
  private func explain(id word: String) -> Answer? {
    guard word.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }) else {
      return nil
    }
    let known = Failures.known.filter { $0.id == word || $0.rules.contains(word) }
    if !known.isEmpty { return answer(known.map { Diagnosis($0) }) }
    guard status == nil, Failures.diagnose(text: word).isEmpty,
      let near = Suggestion.nearest(to: word, in: Rule.all.map(\.id) + Failures.known.map(\.id))
    else { return nil }
    return nothing("no rule and no known error is called `\(word)`", help: "did you mean `\(near)`?")
  }

  private func answer(_ diagnoses: [Diagnosis]) -> Answer {
    Answer(
      output: isJSON ? ExplainReport.json(diagnoses) : Array(ExplainReport.text(diagnoses, options).utf8))
  }

  private func nothing(_ fault: String, help: String?) -> Answer {
    Answer(output: isJSON ? ExplainReport.json([]) : [], status: 1, fault: fault, help: help)
  }
}
