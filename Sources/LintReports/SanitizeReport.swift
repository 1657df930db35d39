public import ConversationHistory

/// What was done to one request body, as one line of JSON.
public enum SanitizeReport {
  /// The report of the history with a number, counted from 0 within the input. Linear in the edits.
  public static func line(
    record: Int, outcome: Outcome, remaining: [Finding], dialect: Dialect
  ) -> [UInt8] {
    var output = JSONOutput()
    output.open("{")
    output.member("version", 1)
    output.member("record", record)
    output.key("edits")
    output.open("[")
    for edit in outcome.edits {
      output.separate()
      append(edit, dialect, to: &output)
    }
    output.close("]")
    output.key("remaining")
    output.open("[")
    for finding in remaining {
      output.separate()
      output.finding(finding)
    }
    output.close("]")
    append("names", outcome.toolNames, to: &output)
    append("ids", outcome.ids, to: &output)
    append(outcome.sources, to: &output)
    output.key("dropped")
    append(outcome.dropped, to: &output)
    output.key("unchangedPrefix")
    output.open("{")
    output.member("messages", outcome.unchangedPrefix.messages)
    output.member("bytes", outcome.unchangedPrefix.bytes)
    output.close("}")
    output.close("}")
    return output.bytes + [0x0A]
  }

  private static func append(_ edit: Edit, _ dialect: Dialect, to output: inout JSONOutput) {
    output.open("{")
    output.member("pass", edit.pass)
    output.member("rule", edit.rule)
    output.member("path", edit.path)
    output.member("class", edit.safety.rawValue)
    output.member("summary", edit.summary)
    append("removed", edit.removed, dialect, to: &output)
    append("added", edit.added, dialect, to: &output)
    output.close("}")
  }

  /// The blocks as they are, on one line, with nothing in them that could not be seen.
  private static func append(
    _ name: String, _ blocks: [Block], _ dialect: Dialect, to output: inout JSONOutput
  ) {
    output.key(name)
    output.open("[")
    for block in blocks {
      output.separate()
      output.json(spelled: encoded(block, dialect))
    }
    output.close("]")
  }

  /// What is a message of its own in the dialect, or a member of one beside the content, stands in such a message.
  private static func encoded(_ block: Block, _ dialect: Dialect) -> [UInt8] {
    let alone = block.encoded(as: dialect)
    guard alone == Array("{}".utf8) else { return alone }
    let role: Role = if case .toolResult = block.content { .tool } else { .assistant }
    return Message(role, [block]).encoded(as: dialect)
  }

  private static func append(
    _ name: String, _ map: [String: String], to output: inout JSONOutput
  ) {
    output.key(name)
    output.open("{")
    for (key, value) in map.sorted(by: { $0.key < $1.key }) { output.member(key, value) }
    output.close("}")
  }

  private static func append(_ sources: [Outcome.Source], to output: inout JSONOutput) {
    output.key("sources")
    output.open("[")
    for source in sources {
      output.separate()
      output.open("{")
      switch source {
      case .kept(let index): output.member("kept", index)
      case .edited(let index): output.member("edited", index)
      case .merged(let indexes):
        output.key("merged")
        append(indexes, to: &output)
      case .inserted:
        output.key("inserted")
        output.json([UInt8]("true".utf8))
      }
      output.close("}")
    }
    output.close("]")
  }

  private static func append(_ numbers: [Int], to output: inout JSONOutput) {
    output.open("[")
    for number in numbers {
      output.separate()
      output.json([UInt8](String(number).utf8))
    }
    output.close("]")
  }
}
