import FileAccess

/// The programs of others that a table is held against, as far as they are here.
struct Programs: Sendable {
  /// The executable that is measured.
  let historylint: String
  /// The same, built without checks of bounds and overflow.
  let unchecked: String?
  /// A Python that has orjson.
  let python: String?
  /// The same, or one without orjson.
  let plainPython: String?
  let jq: String?
  let wc: String?
  /// `Others/parse_many.cpp`, built.
  let simdjson: String?

  /// Looks for programs on the `PATH` where the options name none.
  init(_ options: ComparisonOptions, scratch: String) throws(BenchmarkFailure) {
    guard let historylint = options.executable ?? Self.neighbour else {
      throw .badArgument("there is no historylint beside this program: --executable FILE")
    }
    self.historylint = historylint
    unchecked = options.unchecked
    simdjson = options.simdjson
    jq = Self.search("jq")
    wc = Self.search("wc")
    let python = options.python ?? Self.search("python3")
    self.python = python.flatMap { Self.interpreter($0, "import orjson, sys; print(sys.executable)", scratch) }
    plainPython = self.python ?? python.flatMap { Self.interpreter($0, "import sys; print(sys.executable)", scratch) }
  }

  /// The scripts beside this source.
  static func script(_ name: String) -> String {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(folder)/Others/\(name)"
  }

  private static var neighbour: String? {
    let own = (CommandLine.arguments.first ?? "").split(separator: "/", omittingEmptySubsequences: false)
    guard own.count > 1 else { return search("historylint") }
    let path = (own.dropLast() + ["historylint"]).joined(separator: "/")
    return Platform.isExecutable(path) ? path : nil
  }

  private static func search(_ name: String) -> String? {
    (Environment.value("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }.first(where: Platform.isExecutable)
  }

  /// What a Python says of itself: what stands on the `PATH` is often a script that starts another one.
  private static func interpreter(_ python: String, _ program: String, _ scratch: String) -> String? {
    guard let outcome = try? ProcessRun.run(Command(python, ["-c", program]), scratch: scratch), outcome.status == 0
    else { return nil }
    let path = outcome.text.prefix { $0 != "\n" }
    return Platform.isExecutable(String(path)) ? String(path) : nil
  }
}
