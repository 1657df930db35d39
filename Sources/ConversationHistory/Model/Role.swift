/// Who speaks in a message.
public enum Role: Sendable, Hashable {
  /// The roles by their names on the wire.
  case user, assistant, system, developer, tool, function
  /// A role that no dialect knows; empty where the message has none or it is no string.
  case other(String)

  /// The role by its name on the wire.
  public init(_ name: String) {
    switch name {
    case "user": self = .user
    case "assistant": self = .assistant
    case "system": self = .system
    case "developer": self = .developer
    case "tool": self = .tool
    case "function": self = .function
    default: self = .other(name)
    }
  }

  /// The name on the wire.
  public var name: String {
    switch self {
    case .user: "user"
    case .assistant: "assistant"
    case .system: "system"
    case .developer: "developer"
    case .tool: "tool"
    case .function: "function"
    case .other(let name): name
    }
  }
}

extension Role {
  init(_ code: Outline.RoleCode) {
    switch code {
    case .user: self = .user
    case .assistant: self = .assistant
    case .system: self = .system
    case .developer: self = .developer
    case .tool: self = .tool
    case .function: self = .function
    case .other: self = .other("")
    }
  }
}
