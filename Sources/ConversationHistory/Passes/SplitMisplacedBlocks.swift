internal import HistoryJSON

/// Gives blocks that stand in a message of the wrong speaker a message of the right one, in their place.
///
/// Thinking in a user message goes; images in messages that are not the user's go to the next user message of Chat
/// Completions. Acts on known refusals alone.
public struct SplitMisplacedBlocks: Pass {
  public static let id = "split-misplaced-blocks"
  public static let establishes = "every block stands in a message of a speaker who may send it"

  /// Makes the pass.
  public init() {}

  public func apply(to revision: inout Revision) {
    switch revision.history.dialect.family {
    case .anthropic:
      textOfSearches(&revision)
      let isStrict = APIVersion.isStrict(revision.history.parameter(APIVersion.parameter)) == .yes
      split(&revision, isStrict ? Self.strictSpeaker : Self.anthropicSpeaker)
    case .gemini: split(&revision, Self.geminiSpeaker)
    case .openAIResponses:
      renameParts(&revision)
      split(&revision, Self.responsesSpeaker)
    case .openAIChat:
      if ImageRoles.areRefused(revision.history.dialect, revision.history.model) { moveImages(&revision) }
    case .bedrock: split(&revision, Self.anthropicSpeaker)
    }
  }

  private static let rule = "misplaced-block"

  /// Whose message a block belongs in; nil where it must go.
  private static func anthropicSpeaker(_ block: Block, in message: Message) -> Role? {
    switch (message.role, block.content) {
    case (.user, .toolCall), (.user, .serverToolCall), (.user, .serverToolResult): .assistant
    case (.user, .thinking): nil
    case (.assistant, .toolResult): .user
    case (.system, .toolResult), (.system, .media): .user
    case (.system, .toolCall), (.system, .serverToolCall), (.system, .serverToolResult): .assistant
    case (.system, .thinking): nil
    case (.system, .other(type: "search_result")): .user
    default: message.role
    }
  }

  /// From version 2026-10-21 on no document stands in an answer.
  private static func strictSpeaker(_ block: Block, in message: Message) -> Role? {
    if message.role == .assistant, case .media(type: "document") = block.content { return .user }
    return anthropicSpeaker(block, in: message)
  }

  /// An answer of Responses says texts and refusals; images and files are input.
  private static func responsesSpeaker(_ block: Block, in message: Message) -> Role? {
    message.role == .assistant && block.isInputPart ? .user : message.role
  }

  private static func geminiSpeaker(_ block: Block, in message: Message) -> Role? {
    guard message.blocks.contains(where: { $0.toolCall != nil }),
      message.blocks.contains(where: { $0.toolResult != nil })
    else { return message.role }
    if block.toolCall != nil { return .assistant }
    return block.toolResult != nil ? .user : message.role
  }

  private func split(_ revision: inout Revision, _ speaker: (Block, Message) -> Role?) {
    var steps: [Revision.Step] = []
    var didChange = false
    for (index, message) in revision.messages.enumerated() {
      let speakers = message.blocks.map { speaker($0, message) }
      guard speakers.contains(where: { $0 != message.role }) else {
        steps.append(.keep(index))
        continue
      }
      didChange = true
      var parts: [(role: Role, blocks: [Block])] = []
      for (block, role) in zip(message.blocks, speakers) {
        guard let role else { continue }
        if parts.last?.role == role {
          parts[parts.count - 1].blocks.append(block)
        } else {
          parts.append((role, [block]))
        }
      }
      let gone = zip(message.blocks, speakers).filter { $0.1 == nil }.map(\.0)
      let note = Revision.Note(
        pass: Self.id, rule: Self.rule, summary: "split a message by the speakers of its blocks",
        safety: gone.isEmpty ? .safe : .lossy, removed: gone)
      let home = parts.firstIndex { $0.role == message.role }
      if home == nil { steps.append(.remove(index, note)) }
      for (place, part) in parts.enumerated() {
        if place == home {
          var kept = message
          kept.blocks = part.blocks
          steps.append(.replace(index, with: kept, note))
        } else {
          var new = Message(part.role, part.blocks)
          new.lineage = message.lineage
          steps.append(.insert(new, note))
        }
      }
    }
    if didChange { revision.rewrite(steps) }
  }

  /// A search result is refused in an answer, and beside other blocks in a tool result; its bytes stay as a marked text.
  private func textOfSearches(_ revision: inout Revision) {
    revision.replaceEach { _, message in
      guard message.role == .assistant || message.role == .user else { return nil }
      var changed = message
      for (index, block) in message.blocks.enumerated() {
        if block.isSearchResult, message.role == .assistant { changed.blocks[index] = block.searchText }
        guard var result = block.toolResult, result.content.contains(where: \.isSearchResult),
          !result.content.allSatisfy(\.isSearchResult)
        else { continue }
        result.content = result.content.map { $0.isSearchResult ? $0.searchText : $0 }
        changed.blocks[index].content = .toolResult(result)
      }
      guard changed != message else { return nil }
      return (
        changed,
        Revision.Note(
          pass: Self.id, rule: Self.rule, summary: "made a search result a text",
          removed: message.blocks.flatMap { [$0] + ($0.toolResult?.content ?? []) }.filter(\.isSearchResult))
      )
    }
  }

  /// Texts of an answer are `output_text`, all others `input_text`.
  private func renameParts(_ revision: inout Revision) {
    revision.replaceEach { _, message in
      let right = message.role == .assistant ? "output_text" : "input_text"
      let wrong = message.role == .assistant ? "input_text" : "output_text"
      var changed = message
      for (index, block) in message.blocks.enumerated() {
        guard block.text != nil, block.isPart(wrong), !block.extra.contains(where: { $0.name == "type" }) else {
          continue
        }
        changed.blocks[index].extra.removeAll { $0.name == "annotations" || $0.name == "logprobs" }
        changed.blocks[index].extra.append(Member("type", JSONText(written: JSONString.encode(right))))
      }
      guard changed != message else { return nil }
      return (changed, Revision.Note(pass: Self.id, rule: Self.rule, summary: "named the parts for their speaker"))
    }
  }

  private func moveImages(_ revision: inout Revision) {
    let messages = revision.messages
    guard messages.contains(where: { $0.role != .user && $0.hasImages }) else { return }
    var steps: [Revision.Step] = []
    var images: [Block] = []
    var lineage: [Int] = []
    let note = Revision.Note(
      pass: Self.id, rule: Self.rule, summary: "moved images to a user message behind the tool results")
    func flush() {
      guard !images.isEmpty else { return }
      var message = Message(.user, images)
      message.lineage = lineage
      steps.append(.insert(message, note))
      (images, lineage) = ([], [])
    }
    for (index, message) in messages.enumerated() {
      if message.role != .tool { flush() }
      guard message.role != .user, message.hasImages else {
        steps.append(.keep(index))
        continue
      }
      images += message.images
      lineage += message.lineage
      steps.append(.replace(index, with: message.withoutImages, note))
    }
    flush()
    revision.rewrite(steps)
  }
}

extension Message {
  /// The images that it shows, also inside a tool result.
  fileprivate var images: [Block] {
    blocks.flatMap { $0.toolResult?.content ?? [$0] }.filter(\.isImage)
  }

  var hasImages: Bool { !images.isEmpty }

  fileprivate var withoutImages: Message {
    var result = self
    let note = Block.text(MessageText(InsertedText.movedMedia))
    if case .toolResult(var value)? = blocks.first?.content {
      value.content.removeAll(where: \.isImage)
      if value.content.isEmpty { value.content = [note] }
      result.blocks[0].content = .toolResult(value)
    } else {
      result.blocks.removeAll(where: \.isImage)
      if result.blocks.isEmpty { result.blocks = [note] }
    }
    return result
  }

}

extension Block {
  fileprivate var isImage: Bool {
    if case .media(let type) = content { UserParts.types.contains(type.string) } else { false }
  }

  fileprivate var isSearchResult: Bool {
    if case .other(let type) = content { type == "search_result" } else { false }
  }

  fileprivate var searchText: Block { .text(MessageText(InsertedText.unreadable(spelledText))) }

  /// The bytes that the block was read from.
  var spelledText: String { String(decoding: origin?.spelling ?? [], as: UTF8.self) }

  /// Whether it is an image, a file or a sound in the words of Responses.
  fileprivate var isInputPart: Bool {
    guard case .media(let type) = content else { return false }
    return ["input_image", "input_file", "input_audio"].contains(type.string)
  }

  fileprivate func isPart(_ type: String) -> Bool {
    guard let origin, let node = origin.source.member("type", of: origin.node) else { return false }
    return origin.source.key(node, is: type)
  }
}

/// The parts of Chat Completions that only a user may send.
enum UserParts {
  static let types = ["image_url", "input_audio", "file"]
}

/// Where Chat Completions refuses images in messages that are not the user's.
enum ImageRoles {
  /// OpenAI's own models before GPT-5.2; of hosts and other models it is not known.
  static func areRefused(_ dialect: Dialect, _ model: String?) -> Bool {
    guard dialect == .openAIChat, let model else { return false }
    if ["gpt-3.5", "gpt-4", "o1", "o3", "o4"].contains(where: model.hasPrefix) { return true }
    guard model.hasPrefix("gpt-5") else { return false }
    let rest = model.dropFirst(5)
    return !rest.hasPrefix(".") || rest.hasPrefix(".1")
  }
}
