/// The rules about saved files, beneath the histories in them; the line here is what registers a rule.
enum FileRules {
  static let all: [Rule] = [
    .byteOrderMark,
    .duplicateRecordID,
    .foreignEncoding,
    .gluedRecords,
    .invalidUTF8,
    .nulRun,
    .orphanParent,
    .parentCycle,
    .rawControlCharacter,
    .splicedRecord,
    .unknownRecord,
  ]
}
