/// The rules about a saved file itself, beneath the histories in it; the line here is what registers a rule.
enum FileRules {
  static let all: [Rule] = [
    .byteOrderMark,
    .cutFile,
    .duplicateRecordID,
    .gluedRecords,
    .invalidEncoding,
    .nulBytes,
    .orphanParent,
    .parentCycle,
    .rawControlCharacter,
    .unknownRecordType,
    .wrongEncoding,
  ]
}
