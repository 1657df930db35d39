extension Outline {
  /// What occurs somewhere in a history: a rule runs only where its prey may be.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    static let loneSurrogate = Traits(rawValue: 1 << 0)
    static let duplicateKey = Traits(rawValue: 1 << 1)
    static let emptyText = Traits(rawValue: 1 << 2)
    static let blankText = Traits(rawValue: 1 << 3)
    static let oddID = Traits(rawValue: 1 << 4)
    /// A call by a name that the dialect does not take.
    static let oddName = Traits(rawValue: 1 << 5)
    static let malformed = Traits(rawValue: 1 << 6)
    static let errorStub = Traits(rawValue: 1 << 7)
    static let oddInput = Traits(rawValue: 1 << 8)
    static let emptyMessage = Traits(rawValue: 1 << 9)
    static let emptyErrorResult = Traits(rawValue: 1 << 10)
    static let emptyToolCalls = Traits(rawValue: 1 << 11)
    static let toolCall = Traits(rawValue: 1 << 12)
    static let toolResult = Traits(rawValue: 1 << 13)
    static let thinking = Traits(rawValue: 1 << 14)
    /// Two neighbours are both the user's or both the assistant's.
    static let repeatedRole = Traits(rawValue: 1 << 15)
    /// A role that some dialects have, and that is neither user, assistant nor system.
    static let specialRole = Traits(rawValue: 1 << 16)
    /// The request declares a tool.
    static let declaredTool = Traits(rawValue: 1 << 17)
    /// The request declares a tool by a name that the dialect does not take.
    static let oddToolName = Traits(rawValue: 1 << 18)
    static let media = Traits(rawValue: 1 << 19)
    static let cacheMarker = Traits(rawValue: 1 << 20)
    static let serverTool = Traits(rawValue: 1 << 21)
    /// A system or developer message among the messages, but for one at the front that the dialect takes there.
    static let system = Traits(rawValue: 1 << 22)
    /// A reasoning field beside the content.
    static let reasoningField = Traits(rawValue: 1 << 23)

    /// The request says which tool is to be used.
    static let toolChoice = Traits(rawValue: 1 << 24)
    /// A result with something in its content that is no text.
    static let richResult = Traits(rawValue: 1 << 25)
    /// Thinking that is not both whole and signed.
    static let oddThinking = Traits(rawValue: 1 << 26)
    /// The request says how the model is to think.
    static let thinkingMode = Traits(rawValue: 1 << 27)
    /// An item of Responses with an id of its own.
    static let itemID = Traits(rawValue: 1 << 28)
    /// A member that no reader of the dialect knows, in a message, a text or a result.
    static let foreignKey = Traits(rawValue: 1 << 29)
    /// A block in a message of a speaker who, in most dialects, cannot send it.
    static let foreignBlock = Traits(rawValue: 1 << 30)
    /// A block of a type that only other dialects have.
    static let foreignType = Traits(rawValue: 1 << 31)
    /// More bytes or messages than the provider takes.
    static let oversized = Traits(rawValue: 1 << 32)
    /// An item without a member that the API asks for.
    static let missingField = Traits(rawValue: 1 << 33)

    // What follows is known only of a whole history.

    static let assistantAtStart = Traits(rawValue: 1 << 34)
    /// No message is the user's.
    static let noUser = Traits(rawValue: 1 << 35)

    static let noMessages = Traits(rawValue: 1 << 36)
    /// The assistant's message is the last of a history that is to be sent.
    static let assistantAtEnd = Traits(rawValue: 1 << 37)
    /// A call or a result that is not in its place.
    static let unpaired = Traits(rawValue: 1 << 38)
    /// A call with the id of another one.
    static let repeatedCallID = Traits(rawValue: 1 << 39)
    /// No outline has it: what is wrong with bytes that none was made of, the readers say.
    static let unread = Traits(rawValue: 1 << 40)
    /// A member of the body, such as `messages`, that stands twice.
    static let duplicateBodyKey = Traits(rawValue: 1 << 41)
    /// The request says how tokens are to be drawn.
    static let sampling = Traits(rawValue: 1 << 42)
    /// A call with a member that no reader knows, such as the name of its toolset.
    static let foreignCallKey = Traits(rawValue: 1 << 43)
    /// A message with a `name` that the dialect does not take.
    static let oddMessageName = Traits(rawValue: 1 << 44)
  }

  /// The traits with those that only the whole history shows, pairs apart.
  func wholeTraits(for purpose: Purpose) -> Traits {
    guard let last = messages.last else { return traits.union(.noMessages) }
    var all = last.role == .assistant && purpose == .send ? traits.union(.assistantAtEnd) : traits
    // By index: an iterator over the messages would retain them, once for each history of a dataset.
    var index = 0
    while index < messages.count, messages[index].role == .system || messages[index].role == .developer { index += 1 }
    if index < messages.count, messages[index].role == .assistant { all.insert(.assistantAtStart) }
    while index < messages.count, messages[index].role != .user { index += 1 }
    if index == messages.count { all.insert(.noUser) }
    return all
  }

  /// Whether two neighbours are both the user's or both the assistant's.
  var repeatsRole: Bool {
    messages.indices.dropFirst().contains { index in
      let role = messages[index].role
      return role == messages[index - 1].role && (role == .user || role == .assistant)
    }
  }
}
