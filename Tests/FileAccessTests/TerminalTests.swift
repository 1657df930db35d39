import Testing

@testable import FileAccess

@Suite("Terminals and colour")
struct TerminalTests {
  @Test(
    "the command line, NO_COLOR, FORCE_COLOR and the terminal decide in this order",
    arguments: [
      (ColorChoice.always, ["NO_COLOR": "1"], false, true),
      (.never, ["FORCE_COLOR": "1"], true, false),
      (.auto, [:], true, true),
      (.auto, [:], false, false),
      (.auto, ["NO_COLOR": "1"], true, false),
      (.auto, ["NO_COLOR": ""], true, true),
      (.auto, ["FORCE_COLOR": "1"], false, true),
      (.auto, ["FORCE_COLOR": "0"], true, false),
      (.auto, ["NO_COLOR": "1", "FORCE_COLOR": "1"], true, false),
      (.auto, ["TERM": "dumb"], true, false),
    ] as [(ColorChoice, [String: String], Bool, Bool)])
  func color(
    choice: ColorChoice, variables: [String: String], isTerminal: Bool, expected: Bool
  ) {
    #expect(choice.isOn(isTerminal: isTerminal) { variables[$0] } == expected)
  }

  @Test("a descriptor that is no terminal has no width")
  func noTerminal() {
    #expect(!Terminal.isTerminal(9999))
    #expect(Terminal.width(9999) == nil)
  }

  @Test("a variable is looked up by its whole name")
  func environment() {
    #expect(Environment.value("PATH")?.isEmpty == false)
    #expect(Environment.value("HISTORYLINT_NOT_SET") == nil)
    #expect(Environment.value("") == nil)
    #expect(Environment.value("PATH\0X") == nil)
  }
}
