/// The command line, read.
struct BenchmarkArguments: Sendable {
  enum Command: Sendable {
    case help
    case list
    /// The whole tool against programs of others.
    case compare(ComparisonOptions)
    /// How often the hot paths allocate.
    case allocations(AllocationOptions)
    case measure(BenchmarkOptions)
    /// Whether sanitising takes time in proportion to the messages.
    case scaling(BenchmarkOptions)
    /// The kind, the path, and about how many bytes.
    case writeWorkload(WorkloadKind, String, Int)
  }

  let command: Command

  static let help = """
    usage: Benchmarks [--short] [--json] [--only NAME]… [--rounds N]
           Benchmarks table [--short] [--json FILE] [--only NAME]… [--rounds N] [--executable FILE]
                      [--unchecked FILE] [--python FILE] [--simdjson FILE] [--folder FOLDER]
           Benchmarks scaling [--short] [--only NAME]… [--rounds N]
           Benchmarks allocations [--thresholds FILE] [--write FILE]
           Benchmarks --list
           Benchmarks write-workload A|A-damaged|A2|B|C|D PATH [MB]

    Makes its workloads (seeded, the same bytes everywhere) and prints a table of speeds. The work
    of every row is counted and compared with what the generator knows: a difference ends the run
    with exit status 1. Rows on one workload take turns, round by round, so that a ratio compares
    calls made under the same conditions.

    --short      about 2 MB a workload and 3 rounds
    --json       one JSON object instead of the table
    --only NAME  rows whose name contains NAME, and the yardsticks of their workloads
    --rounds N   timed rounds a row
    --list       the names of the rows

    table compares the whole tool with programs of others, as far as they are here, and prints what
    was asked for beside what was reached. Programs take turns, round by round; figures are medians
    of CPU seconds (user and system, of all threads). The exit status and the work of every run are
    checked: a wrong one ends the run with exit status 1, a missed figure never does. `.ci/table`
    builds what it needs and runs it.

    --json FILE        writes the table as JSON as well; - is standard output, and no text
    --executable FILE  the historylint to measure (default: the one beside this program)
    --unchecked FILE   the same, built with -Ounchecked
    --python FILE      a Python with orjson (default: python3 of the PATH)
    --simdjson FILE    Tests/Benchmarks/Others/parse_many.cpp, built
    --folder FOLDER    where the workloads go for a while (default: TMPDIR, or /tmp): 0.6 GB, and
                       2 GB more in a long run

    scaling sanitises histories of 50,000 and of 100,000 messages, clean and with every round
    damaged, in each dialect family; more than 2.2 times the time ends the run with status 1.

    allocations counts the allocations of the hot paths; `.ci/allocations` loads what counts them.
    A count above its threshold ends the run with exit status 1.

    write-workload writes a workload to a file (B, C: 200 MB unless MB is given; - is standard
    output; D: a folder of files), so that whole processes can be measured:

      Benchmarks write-workload B /tmp/b.jsonl
      hyperfine --warmup 1 'historylint /tmp/b.jsonl' 'wc -l /tmp/b.jsonl'
      /usr/bin/time -v historylint /tmp/b.jsonl    # "Maximum resident set size" is the peak
    """

  init(_ arguments: some Sequence<String>) throws(BenchmarkFailure) {
    let arguments = Array(arguments)
    if arguments.contains("--help") || arguments.contains("-h") {
      command = .help
    } else if arguments.first == "--list" {
      command = .list
    } else if arguments.first == "table" {
      command = .compare(try ComparisonOptions(Array(arguments.dropFirst())))
    } else if arguments.first == "allocations" {
      command = .allocations(try AllocationOptions(Array(arguments.dropFirst())))
    } else if arguments.first == "scaling" {
      command = .scaling(try Self.readOptions(Array(arguments.dropFirst())))
    } else if arguments.first == "write-workload" {
      command = try Self.readWorkload(Array(arguments.dropFirst()))
    } else {
      command = .measure(try Self.readOptions(arguments))
    }
  }

  private static func readWorkload(_ arguments: [String]) throws(BenchmarkFailure) -> Command {
    guard (2...3).contains(arguments.count) else {
      throw .badArgument("write-workload takes a letter, a path and perhaps a size")
    }
    guard let kind = WorkloadKind(rawValue: arguments[0]) else {
      throw .badArgument("no workload is called \(arguments[0])")
    }
    guard arguments.count == 3 else {
      return .writeWorkload(kind, arguments[1], kind.fullSize)
    }
    guard let megabytes = Int(arguments[2]), (1...1_000_000).contains(megabytes) else {
      throw .badArgument("\(arguments[2]) is no size in megabytes")
    }
    return .writeWorkload(kind, arguments[1], megabytes * WorkloadKind.megabyte)
  }

  private static func readOptions(
    _ arguments: [String]
  ) throws(BenchmarkFailure) -> BenchmarkOptions {
    var options = BenchmarkOptions()
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--short": options.isShort = true
      case "--json": options.wantsJSON = true
      case "--only":
        guard let name = rest.popFirst() else { throw .badArgument("--only needs a name") }
        options.only.append(name)
      case "--rounds":
        guard let rounds = rest.popFirst().flatMap({ Int($0) }), (1...1_000).contains(rounds)
        else { throw .badArgument("--rounds needs a number from 1 to 1000") }
        options.rounds = rounds
      default:
        throw .badArgument("unknown argument \(argument)")
      }
    }
    return options
  }
}
