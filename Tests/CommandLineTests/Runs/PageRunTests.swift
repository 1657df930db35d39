import Foundation
import TestSupport
import Testing

/// The page in a real browser, where there is one.
@Suite("The page in a browser")
struct PageRunTests {
  /// Headless Chromium; nil, said aloud, where there is none.
  private static func browser() throws -> String? {
    let found = try Tool.shell("command -v chromium || command -v chromium-browser || command -v google-chrome")
    guard found.status == 0, let path = found.lines.first else {
      print("skipped: no Chromium is there, the page is not opened")
      return nil
    }
    return path
  }

  /// The page as it is after its script ran.
  private func dom(_ browser: String, _ page: String, in folder: TemporaryFolder) throws -> Tool.Run {
    try Tool.shell(
      "timeout 60 '\(browser)' --headless --no-sandbox --disable-gpu --user-data-dir='\(folder.file("profile"))' "
        + "--enable-logging=stderr --virtual-time-budget=3000 --dump-dom 'file://\(page)'")
  }

  @Test("the script runs under its policy, draws the lines, and nothing is refused", .timeLimit(.minutes(3)))
  func loads() throws {
    guard let browser = try Self.browser() else { return }
    let folder = try TemporaryFolder()
    let inputs = ["late-result-anthropic", "orphan-result-anthropic"].map {
      CorruptedFixture.root.appendingPathComponent($0).appendingPathComponent("history.json").path
    }
    let run = try Tool.run(["--format", "html:page.html"] + inputs, input: Data(), in: folder.path)
    #expect(run.status == 1)
    let whole = try dom(browser, folder.file("page.html"), in: folder)
    #expect(whole.output.contains("data-ready=\"yes\""), "\(whole.errors.suffix(500))")
    #expect(whole.output.contains("<path d=\"M46 ") && whole.output.contains("class=\"broken\""))
    #expect(!whole.errors.contains("CONSOLE") && !whole.errors.contains("Content Security Policy"))
  }

  @Test("the filter leaves one rule, one file, or only findings", .timeLimit(.minutes(3)))
  func filter() throws {
    guard let browser = try Self.browser() else { return }
    let folder = try TemporaryFolder()
    let inputs = ["late-result-anthropic", "orphan-result-anthropic"].map {
      CorruptedFixture.root.appendingPathComponent($0).appendingPathComponent("history.json").path
    }
    _ = try Tool.run(["--format", "html:page.html"] + inputs, input: Data(), in: folder.path)
    let page = String(decoding: try folder.read("page.html"), as: UTF8.self)
    // A hand at the controls: a second script, for which the policy is taken away.
    let hand = """
      <script>
      rule.value='orphan-tool-result';rule.dispatchEvent(new Event('change'));
      document.body.dataset.rule=[...document.querySelectorAll('section.file')].map(s=>s.hidden).join();
      rule.value='';file.value='0';file.dispatchEvent(new Event('change'));
      document.body.dataset.file=[...document.querySelectorAll('section.file')].map(s=>s.hidden).join();
      file.value='';only.checked=true;only.dispatchEvent(new Event('change'));
      document.body.dataset.only=[...document.querySelectorAll('.message')].filter(m=>!m.hidden).length;
      </script></html>
      """
    let policy = try #require(page.split(separator: "\n").first { $0.contains("Content-Security-Policy") })
    let driven = page.replacing(policy, with: "").replacing("</html>", with: hand)
    let path = try folder.write(Array(driven.utf8), to: "driven.html")
    let result = try dom(browser, path, in: folder).output
    #expect(result.contains("data-rule=\"true,false\""))
    #expect(result.contains("data-file=\"false,true\""))
    #expect(result.contains("data-only=\"2\""))
  }
}
