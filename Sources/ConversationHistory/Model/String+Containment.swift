extension StringProtocol {
  /// Whether a text stands in this one, by its bytes; in time of the product of their lengths at worst.
  ///
  /// The standard library's own stands in `_StringProcessing`, which Embedded Swift has not, and which brings the parser of
  /// regular expressions with it: 1.3 MB of a static executable.
  package func contains(_ part: String) -> Bool {
    let (whole, part) = (Array(utf8), Array(part.utf8))
    guard part.count <= whole.count else { return false }
    return (0...whole.count - part.count).contains { whole[$0..<$0 + part.count].elementsEqual(part) }
  }
}
