/// When output is coloured, as `--color` says.
package enum ColorChoice: String, Sendable, Hashable, CaseIterable {
  case auto
  case always
  case never

  /// Whether to colour, from the choice, the environment and the kind of output.
  ///
  /// A choice on the command line wins; then `NO_COLOR`, then `FORCE_COLOR`, then `TERM=dumb`,
  /// each only where it is not empty; then whether the output is a terminal.
  ///
  /// - Parameters:
  ///   - isTerminal: whether a terminal is at the other end.
  ///   - variable: looks up an environment variable.
  package func isOn(
    isTerminal: Bool, variable: (String) -> String? = Environment.value
  ) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let value = variable("NO_COLOR"), !value.isEmpty { return false }
    if let value = variable("FORCE_COLOR"), !value.isEmpty {
      return value != "0" && value != "false"
    }
    return isTerminal && variable("TERM") != "dumb"
  }
}
