/// The lines of a text, each with its line feed, and with a hash by which they are told apart.
struct DiffLines {
  private let bytes: [UInt8]
  private let ends: [Int]
  let hashes: [Int]

  init(_ bytes: [UInt8]) {
    self.init(bytes) { start in bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count }
  }

  /// Parts of another kind than lines; `end` gives the end of the part that begins at an offset.
  init(_ bytes: [UInt8], end: (Int) -> Int) {
    self.bytes = bytes
    var ends: [Int] = []
    var hashes: [Int] = []
    var start = 0
    while start < bytes.count {
      let end = end(start)
      ends.append(end)
      hashes.append(Self.hash(bytes[start..<end]))
      start = end
    }
    self.ends = ends
    self.hashes = hashes
  }

  var count: Int { ends.count }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[start(index)..<ends[index]] }

  /// Where the bytes of some parts stand.
  func range(_ parts: Range<Int>) -> Range<Int> { start(parts.lowerBound)..<start(parts.upperBound) }

  private func start(_ index: Int) -> Int { index == 0 ? 0 : ends[index - 1] }

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
