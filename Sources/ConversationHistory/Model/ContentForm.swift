internal import HistoryJSON

/// How a wire spells the content of a message or of a tool result.
///
/// It is no part of what the content says; it decides only how a changed content is written back.
package enum ContentForm: Sendable {
  /// Made by hand: written as a string if it is one plain text, else as blocks.
  case fresh
  /// Read from a member, and the node of its value.
  case read(Origin)
  /// The member was not there.
  case absent

  /// The array of blocks that it was read from.
  var array: Origin? {
    guard case .read(let origin) = self, origin.source[origin.node].kind == .array else {
      return nil
    }
    return origin
  }

  /// Whether it was read from a string.
  var isString: Bool {
    guard case .read(let origin) = self else { return false }
    return origin.source[origin.node].kind == .string
  }

  /// Whether it was read from a string that says nothing.
  var isEmptyString: Bool {
    guard case .read(let origin) = self, isString else { return false }
    return origin.source[origin.node].contentRange.isEmpty
  }

  /// Whether it has a form that the wire takes: not null, and not absent.
  var isStringOrList: Bool {
    if case .absent = self { false } else { !isMalformed }
  }

  /// Whether it was read from something that the wire does not take: Converse and Gemini know no string.
  func isMalformed(for family: Dialect.Family) -> Bool {
    guard family == .bedrock || family == .gemini, case .read(let origin) = self else { return isMalformed }
    return origin.source[origin.node].kind != .array
  }

  /// Whether it was read from something that is neither a string nor an array.
  var isMalformed: Bool {
    guard case .read(let origin) = self else { return false }
    let kind = origin.source[origin.node].kind
    return kind != .array && kind != .string
  }
}

extension ContentForm {
  /// Whether Chat Completions refuses it: null, nothing, or an empty list where content is required.
  var needsEmptyString: Bool {
    switch self {
    case .fresh: return false
    case .absent: return true
    case .read(let origin): return origin.source[origin.node].kind != .string
    }
  }
}
