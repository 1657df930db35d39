import Foundation
import TestSupport
import Testing

/// What stands ready for others to use.
@Suite("Ready-made pieces")
struct ReadyMadeTests {
  /// Runs Python with PyYAML; nil, said aloud, where it is not there.
  private func yaml(_ script: String) throws -> Tool.Run? {
    guard try Tool.shell("python3 -c 'import yaml'").status == 0 else {
      print("skipped: python3 with yaml is not there")
      return nil
    }
    return try Tool.shell("python3 - <<'END'\nimport yaml\n\(script)\nEND", in: Checkout.folder.path)
  }

  @Test("the hooks of pre-commit take sessions, and call commands that there are")
  func preCommit() throws {
    let script = """
      import re
      hooks = yaml.safe_load(open('.pre-commit-hooks.yaml'))
      for hook in hooks:
        assert hook['language'] == 'swift' and hook['entry'].split()[0] == 'historylint', hook
        assert re.search(hook['files'], 'a/session.jsonl') and not re.search(hook['files'], 'package.json'), hook
        print(hook['id'], '|', *hook['entry'].split()[1:])
      """
    guard let run = try yaml(script) else { return }
    #expect(run.lines == ["historylint |", "historylint-fix | --fix --no-backup"])
    let folder = try TemporaryFolder()
    _ = try folder.write(Array((Wire.twice + "\n").utf8), to: "a.jsonl")
    #expect(try Tool.run(["--fix", "--no-backup", "a.jsonl"], input: Data(), in: folder.path).status == 0)
    #expect(try folder.read("a.jsonl") == Array((Wire.clean + "\n").utf8))
  }

  @Test("the action lints what it is told to, and no input of it is run")
  func action() throws {
    let script = """
      action = yaml.safe_load(open('.github/actions/historylint/action.yml'))
      steps = action['runs']['steps']
      assert all('${{' not in step['run'] for step in steps)
      print(steps[1]['run'])
      """
    guard let step = try yaml(script), try Tool.shell("command -v bash").status == 0 else { return }
    #expect(step.status == 0, "\(step.errors)")
    let folder = try TemporaryFolder()
    _ = try folder.write(Array(Wire.orphan.utf8), to: "$(touch forged) a.json")
    _ = try folder.write(Array(Wire.clean.utf8), to: "b.json")
    _ = try folder.write(Array(step.output.utf8), to: "step.sh")
    let line = """
      mkdir -p x/.build/release x/1/2/3 && cp "$0" x/.build/release/historylint &&
      GITHUB_ACTION_PATH=x/1/2/3 FAIL_ON=error SARIF_FILE=out.sarif ARGUMENTS='--isolated' PATHS='$(touch forged) a.json
      b.json' bash -e step.sh
      """.replacing("\n      ", with: "\n")
    let run = try Tool.shell(line, in: folder.path)
    #expect(
      run.status == 1 && run.lines.first?.hasPrefix("::error file=$(touch forged) a.json,line=1") == true, "\(run)")
    #expect(run.lines.last == "1 error in 2 files (3 messages); 1 fixable")
    #expect(!FileManager.default.fileExists(atPath: folder.file("forged")))
    #expect(FileManager.default.fileExists(atPath: folder.file("out.sarif")))
  }
}
