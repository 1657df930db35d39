extension Outline {
  /// One message: 32 bytes.
  package struct Message: Sendable {
    /// Offset in the input, in bytes.
    package var offset: Int
    package var length: UInt32
    package var firstBlock: UInt32
    /// Hash of the `name` that some wires put beside the role; 0 for none.
    package var nameHash: UInt64
    package var role: RoleCode
    package var content: ContentCode
    package var flags: Flags
    package var line: UInt32

    package struct Flags: OptionSet, Sendable {
      package let rawValue: UInt16
      package init(rawValue: UInt16) { self.rawValue = rawValue }
      static let roleMissing = Flags(rawValue: 1)
      static let roleNotString = Flags(rawValue: 2)
      static let notAnObject = Flags(rawValue: 4)
      static let duplicateKey = Flags(rawValue: 8)
      static let emptyToolCalls = Flags(rawValue: 16)
      static let callIDMissing = Flags(rawValue: 32)
      /// It says something in a member of its own, such as `audio`.
      static let hasOtherPayload = Flags(rawValue: 64)
      /// An item of Responses with an id of its own.
      static let hasItemID = Flags(rawValue: 1 << 14)
      /// Reasoning in a field beside the content.
      static let hasReasoning = Flags(rawValue: 1 << 15)
    }
  }

  package enum RoleCode: UInt8, Sendable {
    case user, assistant, system, developer, tool, function, other

    init(_ role: Role) {
      switch role {
      case .user: self = .user
      case .assistant: self = .assistant
      case .system: self = .system
      case .developer: self = .developer
      case .tool: self = .tool
      case .function: self = .function
      case .other: self = .other
      }
    }
  }

  /// How the content member is spelled.
  package enum ContentCode: UInt8, Sendable {
    case absent, null, string, emptyString, array, emptyArray, malformed
  }
}
