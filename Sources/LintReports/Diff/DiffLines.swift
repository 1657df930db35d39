/// The lines of a text, each with its line feed, and with a hash by which they are told apart.
struct DiffLines {
  private let bytes: [UInt8]
  private let ends: [Int]
  let hashes: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var ends: [Int] = []
    var hashes: [Int] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      ends.append(end)
      hashes.append(Self.hash(bytes[start..<end]))
      start = end
    }
    self.ends = ends
    self.hashes = hashes
  }

  var count: Int { ends.count }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

  func isEqual(_ index: Int, to other: Int, of lines: DiffLines) -> Bool {
    hashes[index] == lines.hashes[other] && self[index] == lines[other]
  }

  /// FNV-1a: the same in every process, so that the patch is.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash)
  }
}
