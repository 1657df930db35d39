import Testing

@testable import historylint

@Suite("Help")
struct HelpTextTests {
  @Test("the help of a command is made from its table")
  func command() throws {
    let rules = try #require(ExampleTable.table.command(named: "rules"))
    #expect(
      HelpText(table: ExampleTable.table).command(rules) == """
        rules: list the rules

        Usage: historylint rules [--format text|json|markdown|topics]

        Options:
              --format NAME  for people or for machines: text, json, markdown, topics
          -h, --help         print this help
          -V, --version      print the version

        """)
  }

  @Test("the general help names every command, and every option of lint")
  func general() {
    let text = HelpText(table: ExampleTable.table).general()
    for command in ExampleTable.table.commands { #expect(text.contains("  \(command.name) ")) }
    for option in ExampleTable.table.implied.options {
      #expect(text.contains("--\(option.name)"))
    }
  }

  @Test("the general help is made from the table")
  func wholeHelp() {
    #expect(
      HelpText(table: SmallTable.table).general() == """
        Finds and repairs damage in LLM conversation histories.

        Usage: historylint [lint] [OPTION…] [PATH…]
               historylint explain WHAT
               historylint man

        Commands:
          lint     find it
          explain  tell more
          man      print this

        Options of lint:
              --format NAME[:FILE]  how to report; it's [text]: text, json
              --select ID,…         only these: a-b, c
              --level ID=L          how bad: x: c
              --baseline FILE       what is known
              --model NAME          the model
          -q, --quiet               say less
          -h, --help                print this help
          -V, --version             print the version

        Examples:
          historylint -
              what is piped

        `historylint COMMAND --help` tells more of a command.
        Exit status: 0 nothing found, 1 findings, 2 the work could not be done.

        """)
  }

  @Test("no line is wider than asked", arguments: [72, 80, 100])
  func width(width: Int) {
    let help = HelpText(table: ExampleTable.table, width: width)
    let texts = [help.general()] + ExampleTable.table.commands.map { help.command($0) }
    for line in texts.joined(separator: "\n").split(separator: "\n") {
      #expect(line.unicodeScalars.count <= width, "\(line)")
    }
  }

  @Test("every option has a help text without a full stop, and names are unique")
  func table() {
    for command in ExampleTable.table.commands {
      #expect(Set(command.options.map(\.name)).count == command.options.count)
      for option in command.options {
        #expect(!option.help.isEmpty && !option.help.hasSuffix("."), "\(option.name)")
      }
    }
  }
}
