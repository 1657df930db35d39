internal import ConversationHistory
internal import HistoryJSON

/// Notes the types of records that a format is not known to have, each once.
struct TypeCensus {
  private var known: Set<UInt64>?
  private(set) var findings: [Finding] = []
  /// Made once: a path is cut into its names, and this one is asked for in every record.
  private let path: MemberPath = "type"

  init(_ types: Set<String>?) { known = types.map { Set($0.map { JSONString.hash([UInt8]($0.utf8)) | 1 }) } }

  mutating func note(_ record: SessionRecord) {
    guard known != nil, let type = record.value(path), record.isString(type),
      known?.insert(record.hash(type)).inserted ?? false
    else { return }
    findings.append(FileDamage.unknownRecordType(record.string(type) ?? "").finding(at: record.place()))
  }
}
