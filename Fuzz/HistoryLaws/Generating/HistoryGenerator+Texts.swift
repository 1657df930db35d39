internal import ConversationHistory

extension HistoryGenerator {
  static let names = ["read_file", "search", "bash", "a-b_c", "write"]

  /// A text that is seldom like another.
  mutating func text() -> JSONTree {
    if choices.chance(72) { return oddText() }
    return freshText()
  }

  /// A text unlike all others.
  mutating func freshText() -> JSONTree {
    counter += 1
    switch choices.below(8) {
    case 5: return .token("\"caf\\u00e9 \(counter)\"")
    case 6: return .token("\"line \(counter)\\nand more\"")
    case 7: return .token("\"über \(counter) \\ud83d\\ude00\"")
    default: return .plain("text \(counter)")
    }
  }

  /// A text that is hard on rules or repairs.
  mutating func oddText() -> JSONTree {
    .token(
      choices.pick([
        #""go on""#, #""""#, #"" ""#, #""\n\t""#, #""\u00a0""#, #""hi""#, #""\u0068i""#,
        #""\ud800""#, #""x\udc00y""#, #""\ud83d\ud83d\ude00""#, #""```\ncode\n```""#,
        #""API Error: 500 {}""#, #""API Error""#, #""fetch failed""#, #""No response requested.""#,
        #""[historylint] no result of this tool call was saved; whether the tool ran is not known""#,
        #""[Request interrupted by user]""#, #""ends in space ""#, #""ends in line\n""#,
        #""ends in escape\u0020""#, #""\\""#, #""\"quoted\"""#, #""cafe\u0301""#, #""caf\u00e9""#,
        #""go on ""#, #""\u2003""#,
      ]))
  }

  /// An id that was not used before; remembered.
  mutating func freshID() -> JSONTree {
    counter += 1
    switch form {
    case .anthropic: return .plain("toolu_\(counter)")
    case .bedrock: return .plain("tooluse_\(counter)")
    // Names: often the same tool again.
    case .gemini: return .plain(choices.chance(80) ? choices.pick(Self.names) : "tool_\(counter)")
    case .chat, .responses: break
    }
    // Mistral and one template count the characters of an id.
    let digits = String(1_000_000 + counter)
    return .plain(isMistral || dialect.id == "chat-template/alternate-system" ? "id\(digits)" : "call_\(counter)")
  }

  /// An id for a call: mostly fresh, else one that was used, or one that the wire does not take.
  mutating func callID() -> JSONTree {
    if choices.chance(28), !used.isEmpty { return choices.pick(used) }
    if choices.chance(28) { return oddID() }
    if choices.chance(40), !early.isEmpty { return early.removeLast() }
    return freshID()
  }

  var isMistral: Bool { dialect.id.hasPrefix("mistral") }

  mutating func oddID() -> JSONTree {
    .token(
      choices.pick([
        #""a b""#, #""""#, #""call.1:x""#, #""\ud800""#, #""é""#, #""t1""#, #""t\u0031""#,
        "\"" + String(repeating: "i", count: 64) + "\"",
        "\"" + String(repeating: "j", count: 70) + "\"",
        "\"" + String(repeating: "j", count: 69) + "k\"", #""a_b""#, #""a-b""#, #""a b_2""#, #""t1_2""#, #""a_b_2""#,
      ]))
  }

  mutating func oddName() -> JSONTree {
    .token(
      choices.pick([
        #""a.b""#, #""""#, #""mcp server/tool""#, #""é""#, #""\ud800""#,
        "\"" + String(repeating: "n", count: 65) + "\"",
        "\"" + String(repeating: "n", count: 129) + "\"",
        "\"" + String(repeating: "n", count: 201) + "\"", #""a_b""#,
      ]))
  }

  /// A value of a type that is wrong wherever a text, a list or an object is wanted.
  mutating func wrongValue() -> JSONTree {
    switch choices.below(6) {
    case 0: .null
    case 1: .literal([UInt8]("5".utf8))
    case 2: .true
    case 3: .members([("type", .plain("text")), ("text", freshText())])
    case 4: .members([])
    default: .array([.literal([UInt8]("1".utf8)), text()])
    }
  }

  mutating func marker(_ members: inout [(String, JSONTree)]) {
    guard choices.chance(24), !isHealthy || markers < 4 else { return }
    markers += 1
    members.append(("cache_control", .members([("type", .plain("ephemeral"))])))
  }

  /// Whether a member that nobody knows is ignored, and not refused.
  private var takesUnknown: Bool {
    form == .chat && !isMistral && !dialect.id.hasSuffix("groq") && !dialect.id.hasSuffix("cerebras")
  }

  mutating func unknown(_ members: inout [(String, JSONTree)]) {
    guard choices.chance(10), !isHealthy || takesUnknown else { return }
    let note: (String, JSONTree) = ("x_note", choices.chance(60) && !isHealthy ? oddText() : .plain("kept"))
    // A content of Gemini may have no member yet.
    members.insert(note, at: min(members.count, choices.below(2)))
  }
}
