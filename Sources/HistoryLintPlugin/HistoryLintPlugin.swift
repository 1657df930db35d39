import PackagePlugin

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// `swift package lint-histories [ARGUMENT…]`: lints the saved histories of a package.
@main
struct HistoryLintPlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let tool = try context.tool(named: "historylint").url.path(percentEncoded: false)
    let words = arguments.isEmpty ? [context.package.directoryURL.path(percentEncoded: false)] : arguments
    let status = try run(tool, words)
    if status != 0 { Diagnostics.error("historylint ended with status \(status)") }
  }

  /// Runs the tool on the plugin's own streams, without Foundation, which only the bridge imports.
  private func run(_ tool: String, _ words: [String]) throws -> Int32 {
    var arguments: [UnsafeMutablePointer<CChar>?] = ([tool] + words).map { strdup($0) }
    defer { for argument in arguments { free(argument) } }
    arguments.append(nil)
    var process = pid_t()
    guard posix_spawn(&process, tool, nil, nil, arguments, environ) == 0 else { throw Failure.notStarted(tool) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    // The macros of wait(2): the low bits name a signal, the next eight the exit status.
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private enum Failure: Error {
    case notStarted(String)
  }
}
