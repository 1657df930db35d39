import Foundation
import TestSupport
import Testing

@Suite("Runs of lint")
struct LintRunTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in [
      ("clean.json", Wire.clean), ("twice.json", Wire.twice), ("orphan.json", Wire.orphan),
      ("questions.json", Wire.questions), ("bad.json", "nonsense"),
    ] {
      _ = try folder.write(Array(text.utf8), to: name)
    }
  }

  private func run(_ arguments: String..., input: String = "") throws -> Tool.Run {
    try Tool.run(arguments, input: Data(input.utf8), in: folder.path)
  }

  @Test(
    "the exit status says what was found",
    arguments: [
      (["clean.json"], 0), (["lint", "clean.json"], 0), (["twice.json"], 0), (["orphan.json"], 1),
      (["bad.json"], 1), (["clean.json", "orphan.json"], 1), (["missing.json"], 2),
      (["orphan.json", "--fail-on", "never"], 0), (["twice.json", "--fail-on", "warning"], 1),
      (["questions.json", "--fail-on", "warning"], 0), (["questions.json", "--fail-on=info"], 1),
      (["clean.json", "--fail-on", "info"], 0), (["--", "orphan.json"], 1),
      (["orphan.json", "--ignore", "orphan-tool-result"], 0),
      (["orphan.json", "--select", "empty-message"], 0),
      (["orphan.json", "--select", "empty-message,orphan-tool-result"], 1),
      (["orphan.json", "--severity", "orphan-tool-result=warning"], 0),
      (["twice.json", "--severity", "duplicate-user-turn=error"], 1),
      (["bad.json", "--ignore", "invalid-json"], 0),
    ] as [([String], Int32)])
  func status(_ arguments: [String], _ status: Int32) throws {
    let run = try Tool.run(arguments, input: Data(), in: folder.path)
    #expect(run.status == status, "\(run.output)\(run.errors)")
  }

  @Test("a missing file and a file without a right to it are one clear error each")
  func unreadable() throws {
    let missing = try run("missing.json")
    #expect(missing.errors == "error: cannot open missing.json: no such file\n")
    #expect(missing.output.isEmpty)
    guard getuid() != 0 else {
      print("skipped: root may read every file")
      return
    }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder.file("clean.json"))
    let locked = try run("clean.json")
    #expect(locked.errors == "error: cannot open clean.json: permission denied\n")
    #expect(locked.status == 2)
  }

  @Test("a bad file among others is named, the others are read, and the status is 2")
  func several() throws {
    let result = try run("missing.json", "orphan.json", "clean.json")
    #expect(result.status == 2)
    #expect(result.errors == "error: cannot open missing.json: no such file\n")
    #expect(result.output.contains("error[orphan-tool-result]"))
    #expect(result.lines.last == "1 error in 2 files (3 messages); 1 fixable")
  }

  @Test("nothing at all is the help on standard error, and 2")
  func nothing() throws {
    let result = try run()
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("Usage: historylint [lint]"))
  }

  @Test("help and version go to standard output, and 0")
  func help() throws {
    #expect(try run("--version").output == "historylint 0.1.0\n")
    #expect(try run("--version").status == 0)
    for arguments in [["--help"], ["lint", "--help"], ["sanitize", "-h"]] {
      let result = try Tool.run(arguments, input: Data(), in: folder.path)
      #expect(result.status == 0 && result.errors.isEmpty)
      #expect(result.output.contains("Usage: historylint"))
    }
  }

  @Test(
    "a fault of the command line is named with its remedy, and nothing is done",
    arguments: [
      (["--fromat", "json", "clean.json"], "error: unknown option --fromat\nhelp: did you mean --format?\n"),
      (["--format", "jsn", "clean.json"], "error: --format does not know \"jsn\"\nhelp: did you mean json?\n"),
      (
        ["--dialect", "antropic", "clean.json"],
        "error: --dialect does not know \"antropic\"\nhelp: did you mean anthropic?\n"
      ),
      (
        ["--select", "orphan-tool-resul", "clean.json"],
        "error: --select does not know \"orphan-tool-resul\"\nhelp: did you mean orphan-tool-result?\n"
      ),
      (["--quiet=1"], "error: --quiet takes no value\nhelp: write --quiet alone\n"),
      (["sanitise"], "error: cannot open sanitise: no such file\nhelp: did you mean the command `sanitize`?\n"),
      (
        ["sanitize", "x.json"],
        "error: sanitize takes no \"x.json\"\nhelp: write historylint sanitize [OPTION…] < in > out\n"
      ),
    ])
  func faults(_ arguments: [String], _ text: String) throws {
    let result = try Tool.run(arguments, input: Data(), in: folder.path)
    #expect(result.errors == text)
    #expect(result.output.isEmpty)
    #expect(result.status == 2)
  }

  @Test("standard input is read for a dash, and without operands")
  func standardInput() throws {
    #expect(try run("-", input: Wire.orphan).output.contains("--> -:1:"))
    #expect(try run("lint", input: Wire.orphan).status == 1)
    #expect(try run("--quiet", input: Wire.orphan).status == 1)
    #expect(try run("--format", "json", input: Wire.clean).status == 0)
    let named = try run("-", "--stdin-filename", "chat.json", input: Wire.orphan)
    #expect(named.output.contains("--> chat.json:1:"))
    #expect(try run("-", input: "").status == 1)
  }

  @Test("a pipe that a path names is read once and judged like a file")
  func pipe() throws {
    let file = try run("orphan.json").output.replacing("orphan.json", with: "/dev/stdin")
    let pipe = try Tool.shell("cat orphan.json | \"$0\" /dev/stdin", in: folder.path)
    #expect(pipe.output == file)
    #expect(pipe.status == 1)
  }

  @Test("quiet prints nothing where nothing was found, and the findings otherwise")
  func quiet() throws {
    let clean = try run("--quiet", "clean.json")
    #expect(clean.output.isEmpty && clean.errors.isEmpty && clean.status == 0)
    #expect(try run("clean.json").output == "clean: no findings in 1 file (1 message)\n")
    #expect(try run("-q", "orphan.json").output == run("orphan.json").output)
    #expect(try run("-q", "--format", "json", "clean.json").output.hasPrefix("{\"version\": 1"))
  }

  @Test("a cap says how many findings are left out, and changes neither summary nor status")
  func cap() throws {
    let result = try run("--max-findings", "1", "orphan.json", "twice.json")
    #expect(result.status == 1)
    #expect(result.output.contains("and 1 more finding\n"))
    #expect(!result.output.contains("duplicate-user-turn"))
    #expect(result.lines.last == "1 error, 1 warning in 2 files (4 messages); 2 fixable")
    let none = try run("--max-findings", "0", "orphan.json")
    #expect(none.lines.first == "and 1 more finding" && none.status == 1)
    #expect(try run("--max-findings", "-1", "orphan.json").status == 2)
  }

  @Test("a full device and a closed standard output are failures, never clean")
  func lostOutput() throws {
    #expect(try Tool.shell("\"$0\" clean.json >&-", in: folder.path).status == 2)
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let full = try Tool.shell("\"$0\" clean.json > /dev/full", in: folder.path)
    #expect(full.status == 2)
    #expect(full.errors == "error: cannot write to standard output: no space left on the device\n")
    #expect(try Tool.shell("\"$0\" --version > /dev/full").status == 2)
    #expect(try Tool.shell("\"$0\" rules > /dev/full").status == 2)
    let file = try Tool.shell("\"$0\" clean.json --format json:/dev/full", in: folder.path)
    #expect(file.status == 2)
  }

  @Test("forced kinds of input are honoured")
  func kinds() throws {
    #expect(try run("--input", "bodies", "clean.json").status == 0)
    #expect(try run("--input", "claude-code", "clean.json").output.contains("(0 histories, 0 messages)"))
    #expect(try run("--input", "messages", "clean.json").status == 1)
    let array = try run("--format", "json", "-", input: "[\(Wire.user)]")
    #expect(array.output.contains(#""input": "messages""#))
  }

  @Test("the model of the command line decides what the body's own does not")
  func model() throws {
    let body = #"{"messages":[\#(Wire.user),\#(Wire.answer)]}"#
    #expect(try run("-", "--model", "claude-opus-4-6", input: body).status == 1)
    #expect(try run("-", "--model", "claude-sonnet-4-5", input: body).status == 0)
    let resumed = try run("-", "--model", "claude-opus-4-6", "--purpose", "resume", input: body)
    #expect(resumed.status == 0)
  }
}
