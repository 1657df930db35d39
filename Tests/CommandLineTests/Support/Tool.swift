import Foundation
import TestSupport

@testable import historylint

/// The built executable, run as a user runs it.
enum Tool {
  /// What one run gave.
  struct Run {
    var status: Int32
    var output: String
    var errors: String

    var lines: [String] {
      output.split(separator: "\n").map(String.init)
    }
  }

  /// The executable stands beside the tests.
  static let path: String = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
    let folders = [bundle.bundleURL.deletingLastPathComponent(), bundle.bundleURL, Bundle.main.bundleURL]
    let paths = folders.map { $0.appendingPathComponent("historylint").path }
    return paths.first { FileManager.default.isExecutableFile(atPath: $0) } ?? paths[0]
  }()

  /// Runs the tool in a folder with a text on its standard input.
  static func run(_ arguments: String..., input: String = "", in folder: String? = nil) throws -> Run {
    try run(arguments, input: Data(input.utf8), in: folder)
  }

  static func run(_ arguments: [String], input: Data, in folder: String? = nil) throws -> Run {
    try run(path, arguments, input: input, in: folder)
  }

  /// Runs a line of the shell; `$0` is the tool.
  static func shell(_ script: String, input: String = "", in folder: String? = nil) throws -> Run {
    try run("/bin/sh", ["-c", script, path], input: Data(input.utf8), in: folder)
  }

  /// The environment without what says that an agent runs the tests, or how to colour.
  private static let environment = ProcessInfo.processInfo.environment.filter { name, _ in
    !AgentEnvironment.variables.contains(name) && !["NO_COLOR", "FORCE_COLOR", "SOURCE_DATE_EPOCH"].contains(name)
  }

  /// Files stand for pipes, so that no stream can be full.
  private static func run(
    _ executable: String, _ arguments: [String], input: Data, in folder: String?
  ) throws -> Run {
    let streams = try TemporaryFolder()
    try input.write(to: URL(fileURLWithPath: streams.file("in")))
    for name in ["out", "err"] { try Data().write(to: URL(fileURLWithPath: streams.file(name))) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle(forReadingAtPath: streams.file("in"))
    process.standardOutput = FileHandle(forWritingAtPath: streams.file("out"))
    process.standardError = FileHandle(forWritingAtPath: streams.file("err"))
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try streams.read(name), as: UTF8.self)
    }
    return Run(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: try text("out"), errors: try text("err"))
  }
}
