internal import ConversationHistory
internal import HistoryJSON

/// Notes the types of records that a format is not known to have, each once.
struct TypeCensus {
  /// The hashes of the types; a dozen are searched quicker in a row than in a set.
  private var known: ContiguousArray<UInt64>?
  private(set) var findings: [Finding] = []

  private static let type: MemberPath = "type"

  init(_ types: Set<String>?) {
    known = types.map { ContiguousArray($0.map { JSONString.hash([UInt8]($0.utf8)) | 1 }) }
  }

  mutating func note(_ record: SessionRecord) {
    guard known != nil, let type = record.value(Self.type) else { return }
    note(type, in: record)
  }

  /// The same, where the member is known.
  mutating func note(_ type: Int, in record: SessionRecord) {
    guard record.isString(type) else { return }
    let hash = record.hash(type)
    guard known?.contains(hash) == false else { return }
    known?.append(hash)
    findings.append(FileDamage.unknownRecordType(record.string(type) ?? "").finding(at: record.place()))
  }
}
