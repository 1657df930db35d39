/// What may not stand in any report as it is: written down apart from the list of the library.
enum HiddenText {
  /// The first scalar that steers a terminal, turns text around or cannot be seen; line feeds may stand.
  static func first(in text: String, allowsColor: Bool) -> Unicode.Scalar? {
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      if scalar == "\n" { continue }
      if scalar == "\u{1b}", allowsColor {
        // Only colours: CSI, digits and semicolons, `m`.
        guard scalars.next() == "[" else { return scalar }
        var last: Unicode.Scalar? = "["
        repeat { last = scalars.next() } while last.map { ("0"..."9").contains($0) || $0 == ";" } ?? false
        guard last == "m" else { return scalar }
        continue
      }
      if isHidden(scalar.value) { return scalar }
    }
    return nil
  }

  private static func isHidden(_ value: UInt32) -> Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value) || (0x200B...0x200F).contains(value) || (0x2028...0x2029).contains(value)
      || value == 0xFEFF || value == 0xFFFE || value == 0xFFFF || (0xE0000...0xE007F).contains(value)
  }
}
