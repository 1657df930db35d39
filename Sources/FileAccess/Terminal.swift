#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// What is known of the terminal behind a descriptor.
package enum Terminal {
  /// Whether a terminal is behind the descriptor.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal; nil where the output is none or does not say.
  package static func width(_ descriptor: Int32) -> Int? {
    guard isTerminal(descriptor) else { return nil }
    return System.columns(descriptor) ?? Environment.value("COLUMNS").flatMap { Int($0) }
  }
}
