/// One message of the wire.
public struct Message: Sendable {
  /// Who speaks.
  public var role: Role { didSet { touched = true } }
  /// The content: a string is one text block.
  public var blocks: [Block] { didSet { touched = true } }
  /// Members without a field of their own, in their order.
  public var extra: [Member] { didSet { touched = true } }
  /// Whether the message was changed since it was read, or was made by hand.
  public private(set) var touched: Bool

  /// Where it was read from; nil for a message made by hand.
  package var origin: Origin?
  var form: ContentForm
  /// The messages of the input that this one comes from.
  package var lineage: [Int] = []

  /// Makes a message of blocks.
  public init(_ role: Role, _ blocks: [Block], extra: [Member] = []) {
    self.role = role
    self.blocks = blocks
    self.extra = extra
    touched = true
    form = .fresh
  }

  /// Makes a message of one text.
  public init(_ role: Role, _ text: MessageText) { self.init(role, [.text(text)]) }

  init(role: Role, blocks: [Block], extra: [Member], form: ContentForm, origin: Origin) {
    self.role = role
    self.blocks = blocks
    self.extra = extra
    self.form = form
    self.origin = origin
    touched = false
  }
}

extension Message: Equatable {
  /// Equal role, blocks and other members, decoded; never origin or spelling.
  public static func == (left: Message, right: Message) -> Bool {
    left.role == right.role && left.blocks == right.blocks && left.extra == right.extra
  }
}
