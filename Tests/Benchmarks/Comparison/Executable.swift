import FileAccess

/// What the head of an ELF file says (System V ABI, "Object Files"); other formats are none.
struct Executable: Sendable {
  let size: Int
  /// Whether it asks for no interpreter, which would load shared libraries.
  let isStatic: Bool
  /// Whether it has a table of symbols, which `strip` takes out.
  let hasSymbols: Bool

  /// Reads the file; nil where it is no ELF file of 64 bits in little-endian order.
  init?(_ path: String) {
    guard let bytes = try? ByteReader.readWhole(path: path), bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else {
      return nil
    }
    func number(at offset: Int, _ count: Int) -> Int {
      guard offset >= 0, offset + count <= bytes.count else { return 0 }
      return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    /// The types in a table of entries, of which each has a type of four bytes.
    func types(_ table: Int, size: Int, count: Int, at offset: Int) -> [Int] {
      (0..<count).map { number(at: table + $0 * size + offset, 4) }
    }
    self.size = bytes.count
    let segments = types(number(at: 0x20, 4), size: number(at: 0x36, 2), count: number(at: 0x38, 2), at: 0)
    let sections = types(number(at: 0x28, 4), size: number(at: 0x3A, 2), count: number(at: 0x3C, 2), at: 4)
    // PT_INTERP and SHT_SYMTAB.
    isStatic = !segments.contains(3)
    hasSymbols = sections.contains(2)
  }
}
