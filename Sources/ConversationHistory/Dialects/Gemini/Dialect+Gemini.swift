extension Dialect {
  /// Gemini's generateContent at the Developer API.
  public static let gemini = Dialect("gemini", "Gemini Developer API", .gemini) { .gemini(model: $0) }

  /// The Developer API and its variants: Gemini 3, Vertex, and gemini-pro 1.0.
  static let geminiDialects: [Dialect] = [
    .gemini,
    Dialect("gemini/gemini3", "Gemini Developer API with Gemini 3", .gemini) {
      .gemini(model: $0).but { $0.takesUnsignedCalls = .no }
    },
    // gemini-pro 1.0 wanted strict alternation, the user last (known errors gm-legacy-*).
    Dialect("gemini/legacy", "gemini-pro 1.0", .gemini) {
      .gemini(model: $0).but {
        $0.repeatsRoles = .no
        $0.startsWithAssistant = .unknown
        $0.endsWithAssistant = .no
      }
    },
    // Vertex wants the responses of a round in one content (vertesia/llumiverse#620).
    Dialect("gemini/vertex", "Gemini on Vertex AI", .gemini) { model in
      .gemini(model: model).but {
        // Vertex knows the inner id since 2026-09, but for older models (anomalyco/opencode#50504).
        $0.takesInnerIDs = Requirements.isBefore3(model) ? .unknown : .yes
        $0.takesEmptyAnswer = .unknown
        $0.splitsResults = .no
      }
    },
    Dialect("gemini/vertex3", "Gemini 3 on Vertex AI", .gemini) {
      .gemini(model: $0).but {
        $0.takesEmptyAnswer = .unknown
        $0.splitsResults = .no
        $0.takesUnsignedCalls = .no
      }
    },
  ]
}

extension Requirements {
  /// What generateContent accepts; newer models refuse a last model turn.
  static func gemini(model: String?) -> Requirements {
    Requirements(
      results: .equalCount, callID: nil,
      toolName: Spelling(
        maximumLength: 64, extraCharacters: [UInt8](".:".utf8), beginsWithLetter: true,
        pattern: "^[a-zA-Z_][a-zA-Z0-9_.:-]{0,63}$")
    )
    .but {
      $0.endsWithAssistant = endsWithModel(model)
      $0.takesUnsignedCalls = takesUnsignedCalls(model)
      // Refused before Gemini 3 (pydantic-ai models/google.py).
      $0.takesServerParts = isBefore3(model) ? .no : .unknown
      $0.system = .nowhere
      $0.takesUnknownFields = .no
    }
  }

  /// Whether the name tells a model of the first two generations.
  static func isBefore3(_ model: String?) -> Bool {
    guard let name = model?.lowercased(), let start = name.range(of: "gemini-") else { return false }
    return name[start.upperBound...].hasPrefix("1") || name[start.upperBound...].hasPrefix("2")
  }

  /// Refused by Gemini 3 (measured); of 2.5 there are reports of both.
  private static func takesUnsignedCalls(_ model: String?) -> Answer {
    guard let name = model?.lowercased(), let start = name.range(of: "gemini-") else { return .unknown }
    let version = name[start.upperBound...]
    if version.hasPrefix("3") { return .no }
    return version.hasPrefix("1") || version.hasPrefix("2.0") ? .yes : .unknown
  }

  /// Refused by 3.6-flash and later and by 3.5-flash-lite (LibreChat-AI/agents#323); taken by 3.5-flash, 3.1, 3 and 2.
  private static func endsWithModel(_ model: String?) -> Answer {
    guard let name = model?.lowercased(), let start = name.range(of: "gemini-") else { return .unknown }
    let rest = name[start.upperBound...]
    let numbers = rest.utf8.prefix { $0 == 0x2E || ($0 >= 0x30 && $0 <= 0x39) }
      .split(separator: 0x2E).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard let major = numbers.first else { return .unknown }
    let minor = numbers.count > 1 ? numbers[1] : 0
    if major > 3 || major == 3 && minor >= 6 { return .no }
    if major == 3, minor == 5 { return rest.contains("flash-lite") ? .no : .yes }
    return .yes
  }
}

extension String {
  /// Where a text occurs first; the standard library's own search needs a newer system.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
