internal import HistoryJSON

/// What tells one subject from another of its kind, wherever it stands.
extension LintContext {
  /// A number that stands for the bytes of a message, a block or a tool, its cache marker left aside, since a repair may
  /// take that; empty for the history.
  func spellingIdentity(_ subject: Subject) -> String {
    if case .history = subject { return "" }
    let spelling = spelling(of: subject)
    guard let value = JSONText(spelling), value["cache_control"] != nil else {
      return String(JSONString.hash(spelling), radix: 16)
    }
    return String(JSONString.hash(value.setting("cache_control", to: nil).bytes), radix: 16)
  }

  /// The keys that stand twice in an object, sorted: they stay when other members are repaired.
  func duplicateKeys(of subject: Subject) -> [String] {
    guard let source = SourceText.of(spelling(of: subject)) else { return [] }
    var seen: Set<[UInt8]> = []
    var found: Set<String> = []
    for (key, _) in source.document.nodes.members(of: 0)
    where !seen.insert(source.decoded(key)).inserted {
      found.insert(String(decoding: source.decoded(key), as: UTF8.self))
    }
    return found.sorted()
  }
}
