/// What to compare, and with which programs.
struct ComparisonOptions: Sendable {
  /// Small workloads and few rounds: shows that the work is done right, not how fast.
  var isShort = false
  /// A file for the table as JSON; `-` is standard output, in place of the text.
  var json: String?
  /// Names or parts of names of rows; empty means all.
  var only: [String] = []
  /// Timed rounds; nil means as many as fit the kind of run.
  var rounds: Int?
  /// The executable to measure; nil is the one beside this program.
  var executable: String?
  /// The same, built with `-Ounchecked`.
  var unchecked: String?
  /// A Python with orjson; nil is the one on the `PATH`.
  var python: String?
  /// `Others/parse_many.cpp`, built.
  var simdjson: String?
  /// Where the workloads go while the program runs: 0.6 GB, and 2 GB more for a while in a long run.
  var folder: String?

  /// Reads what stands behind `table`.
  init(_ arguments: [String]) throws(BenchmarkFailure) {
    var rest = arguments[...]
    func value(of name: String) throws(BenchmarkFailure) -> String {
      guard let value = rest.popFirst() else { throw .badArgument("\(name) needs a value") }
      return value
    }
    while let argument = rest.popFirst() {
      switch argument {
      case "--short": isShort = true
      case "--json": json = try value(of: argument)
      case "--only": only.append(try value(of: argument))
      case "--rounds":
        guard let number = Int(try value(of: argument)), (1...1_000).contains(number) else {
          throw .badArgument("--rounds needs a number from 1 to 1000")
        }
        rounds = number
      case "--executable": executable = try value(of: argument)
      case "--unchecked": unchecked = try value(of: argument)
      case "--python": python = try value(of: argument)
      case "--simdjson": simdjson = try value(of: argument)
      case "--folder": folder = try value(of: argument)
      default: throw .badArgument("unknown argument \(argument)")
      }
    }
  }
}
