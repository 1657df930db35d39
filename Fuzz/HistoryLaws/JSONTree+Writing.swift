extension JSONTree {
  /// The white space around tokens.
  package enum Style: Sendable, CaseIterable {
    case compact, spaced, indented, carriageReturns
  }

  /// The bytes in a style.
  package func written(_ style: Style = .compact) -> [UInt8] {
    var result: [UInt8] = []
    write(style, 0, into: &result)
    return result
  }

  private func write(_ style: Style, _ depth: Int, into result: inout [UInt8]) {
    switch self {
    case .literal(let bytes), .string(let bytes): result += bytes
    case .array(let elements):
      result.append(0x5B)
      for (index, element) in elements.enumerated() {
        if index > 0 { result.append(0x2C) }
        Self.newLine(style, depth + 1, isFirst: index == 0, into: &result)
        element.write(style, depth + 1, into: &result)
      }
      if !elements.isEmpty { Self.newLine(style, depth, isFirst: true, into: &result) }
      result.append(0x5D)
    case .object(let members):
      result.append(0x7B)
      for (index, member) in members.enumerated() {
        if index > 0 { result.append(0x2C) }
        Self.newLine(style, depth + 1, isFirst: index == 0, into: &result)
        result += member.key + (style == .compact ? [0x3A] : [0x3A, 0x20])
        member.value.write(style, depth + 1, into: &result)
      }
      if !members.isEmpty { Self.newLine(style, depth, isFirst: true, into: &result) }
      result.append(0x7D)
    }
  }

  private static func newLine(
    _ style: Style, _ depth: Int, isFirst: Bool, into result: inout [UInt8]
  ) {
    switch style {
    case .compact: return
    case .spaced: if !isFirst { result.append(0x20) }
    case .indented: result += [0x0A] + [UInt8](repeating: 0x20, count: 2 * depth)
    case .carriageReturns: result += [0x0D, 0x0A] + [UInt8](repeating: 0x09, count: depth)
    }
  }
}
