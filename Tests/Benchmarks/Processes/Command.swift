/// A program and its arguments, to be run with files as its input and output.
struct Command: Sendable {
  /// The path of the program; nothing is searched for.
  let program: String
  let arguments: [String]
  /// The file that it reads; nil is the null device.
  var input: String?

  init(_ program: String, _ arguments: [String], input: String? = nil) {
    self.program = program
    self.arguments = arguments
    self.input = input
  }

  /// How it could be typed.
  var text: String {
    ([program] + arguments).joined(separator: " ") + (input.map { " < " + $0 } ?? "")
  }
}
