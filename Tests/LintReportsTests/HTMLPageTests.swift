import ConversationHistory
import Foundation
import Testing

@testable import LintReports

@Suite("The page")
struct HTMLPageTests {
  private static let timeline = TranscriptTimeline(
    count: 50,
    messages: [
      .init(MessageSketch(index: 1, role: "user", blocks: ["text 12 B"]), texts: [0: "first\n<second>"]),
      .init(MessageSketch(index: 2, role: "assistant", blocks: ["text 40 B", "tool call toolu_01"])),
      .init(MessageSketch(index: 3, role: "user", blocks: ["tool result toolu_01", "tool result toolu_02"])),
    ],
    pairs: [.init(call: .init(message: 2, block: 1), result: .init(message: 3, block: 0), isInPlace: false)])

  private static func page(_ options: ReportOptions = ReportOptions()) -> String {
    var file = Examples.file([Examples.orphan, Examples.duplicate], path: "a<b>.jsonl")
    file.timelines[0] = timeline
    file.changes[0] = [
      SuggestedChange(
        start: PlaceEnd(line: 17, column: 5), end: PlaceEnd(line: 17, column: 9), byteOffset: 0, byteLength: 0,
        removed: "\"words\"", inserted: "\"user\"")
    ]
    return Examples.render(.html, [file], options)
  }

  @Test("a message has its place, its role, its blocks, and its findings behind them")
  func message() {
    let page = Self.page()
    #expect(page.contains("<section class=\"file\" data-file=\"0\"><h2>a&lt;b&gt;.jsonl</h2>\n"))
    #expect(
      page.contains(
        """
        <li class="gap">… 1 message …</li>
        <li class="message user"><i>1</i><b>user</b>
        <span class="chip">text 12 B</span>
        <pre class="text">first<br>&lt;second&gt;</pre>
        </li>
        <li class="message assistant"><i>2</i><b>assistant</b>
        <span class="chip">text 40 B</span>
        <span class="chip" data-call="0" data-broken>tool call toolu_01</span>
        </li>
        <li class="message tool"><i>3</i><b>user</b>
        <span class="chip" data-result="0">tool result toolu_01</span>
        <span class="chip marked">tool result toolu_02</span>
        <div class="finding error" data-rule="orphan-tool-result">
        <p><span class="name">error[orphan-tool-result]</span> tool result answers no call of the message before it</p>
        <p class="where">line 17, column 5 messages[3].content[1]</p>
        <p class="api">the API says: messages.3.content.1: unexpected `tool_use_id` found in `tool_result` blocks</p>
        <p class="help">help: turn it into marked user text (safe fix: repair-tool-pairing)</p>
        <p class="where">the repair at line 17, column 5</p>
        <pre class="before">7 B</pre>
        <pre class="after">&quot;user&quot;</pre>
        </div>
        </li>
        <li class="gap">… 46 messages …</li>
        </ol>
        """))
    #expect(Self.page(ReportOptions(showText: true)).contains("<pre class=\"before\">&quot;words&quot;</pre>"))
  }

  @Test("a finding without a message of the timeline stands before it, and each rule is in the filter")
  func others() throws {
    let page = Self.page()
    let finding = try #require(page.range(of: "data-rule=\"duplicate-user-turn\""))
    let list = try #require(page.range(of: "<ol "))
    #expect(finding.lowerBound < list.lowerBound)
    #expect(page.contains("<option value=\"orphan-tool-result\">orphan-tool-result (1)</option>"))
    #expect(page.contains("<option value=\"0\">a&lt;b&gt;.jsonl (2)</option>"))
  }

  @Test("nothing is fetched, and one script may run")
  func selfContained() {
    let page = Self.page()
    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-\(HTMLScript.hash)'"))
    for word in [" src=", "href=", "url(", "@import", "https://"] { #expect(!page.contains(word), "\(word)") }
    #expect(page.split(separator: "<script").count == 2)
  }
}
