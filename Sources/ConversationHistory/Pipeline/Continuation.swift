internal import HistoryJSON

/// What a request leaves behind for the next one of the same conversation: hashes of its raw messages and of what was sent.
///
/// A model that binds its thinking to what precedes it has seen the repaired messages, not the raw ones. With the
/// continuation of the request before, a repair that is made again is known to the model, and only a new one costs the
/// thinking behind it.
public struct Continuation: Sendable, Hashable {
  /// How many messages the raw history had.
  public var messages: Int
  /// A hash of these messages as they were before the run.
  public var prefixHash: UInt64
  /// The messages of the raw history that the run changed, in order.
  public var edited: [Int]
  /// A hash of each message that was sent, in order.
  public var sent: [UInt64]
  /// A hash of the tools and the system prompt that were sent.
  public var sentPrompt: UInt64

  /// Makes a continuation, for one that was stored.
  public init(messages: Int, prefixHash: UInt64, edited: [Int], sent: [UInt64] = [], sentPrompt: UInt64 = 0) {
    self.messages = messages
    self.prefixHash = prefixHash
    self.edited = edited
    self.sent = sent
    self.sentPrompt = sentPrompt
  }

  /// Whether a raw history begins with the one that left this continuation, by the hashes of its messages.
  func precedes(_ raw: [UInt64]) -> Bool {
    !sent.isEmpty && messages <= raw.count && Self.folded(raw.prefix(messages)) == prefixHash
  }

  static func folded(_ hashes: some Sequence<UInt64>) -> UInt64 {
    hashes.reduce(0x9E37_79B9_7F4A_7C15) { sum, hash in
      let mixed = (sum ^ hash) &* 0xBF58_476D_1CE4_E5B9
      return mixed ^ (mixed >> 29)
    }
  }
}

extension Continuation {
  /// Reads one that was stored by `json`; nil if the value is none.
  public init?(_ json: JSONText) {
    guard json["version"]?.description == "1", let count = json["messages"].flatMap({ Int($0.description) }),
      count >= 0,
      let prefix = json.hash("prefixHash"), let prompt = json.hash("sentPrompt"), let sent = json["sent"],
      let edited = json["edited"]
    else { return nil }
    self.init(
      messages: count, prefixHash: prefix, edited: edited.elements.compactMap { Int($0.description) },
      sent: sent.elements.compactMap { $0.text.flatMap { UInt64($0.string, radix: 16) } }, sentPrompt: prompt)
  }

  /// The continuation as JSON, to be stored between two requests.
  public var json: JSONText {
    JSONText([
      Member("version", 1), Member("messages", Self.number(messages)), Member("prefixHash", Self.hex(prefixHash)),
      Member("edited", JSONText(edited.map(Self.number))), Member("sentPrompt", Self.hex(sentPrompt)),
      Member("sent", JSONText(sent.map(Self.hex))),
    ])
  }

  private static func number(_ value: Int) -> JSONText { JSONText(written: [UInt8](String(value).utf8)) }

  private static func hex(_ value: UInt64) -> JSONText {
    JSONText(written: JSONString.encode(String(value, radix: 16)))
  }
}

extension JSONText {
  fileprivate func hash(_ name: String) -> UInt64? { string(name).flatMap { UInt64($0, radix: 16) } }
}

extension History {
  /// A hash of each message as it is spelled. Linear.
  var messageHashes: [UInt64] { messages.map { JSONString.hash($0.encoded(as: dialect)) } }

  /// A hash of the tools and the system prompt. Linear.
  var promptHash: UInt64 {
    let texts = [system?.bytes ?? []] + tools.map { $0.name.utf8 + $0.definition.bytes }
    return Continuation.folded(texts.map { JSONString.hash($0) })
  }
}
