/// What a command line asks for.
enum Invocation: Sendable {
  /// Run a command.
  case run(ParsedArguments)
  /// Print the help of one command, or of all where none is named.
  case help(Command?)
  /// Print the version.
  case version
  /// Nothing was given at all: print the help, and exit with 2.
  case nothing
}
