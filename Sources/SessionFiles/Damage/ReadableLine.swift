internal import HistoryJSON

/// A line without the bytes that no JSON may have: blanks and question marks stand in their place, so that offsets stay.
package struct ReadableLine {
  /// As many bytes as the line has.
  package let bytes: [UInt8]
  /// Where a run of NUL bytes begins, and how many NUL bytes the line has.
  let firstNUL: Int?
  let nulCount: Int
  /// The bytes that are no part of a valid sequence of UTF-8.
  let invalid: [Int]

  init(_ raw: [UInt8]) {
    var bytes = raw
    var nulCount = 0
    for index in bytes.indices where bytes[index] < 0x20 {
      if bytes[index] == 0 { nulCount += 1 }
      bytes[index] = 0x20
    }
    invalid = UTF8Text.invalidBytes(in: raw)
    for index in invalid { bytes[index] = 0x3F }
    self.bytes = bytes
    self.nulCount = nulCount
    firstNUL = nulCount > 0 ? raw.firstIndex(of: 0) : nil
  }
}
