#if hasFeature(Embedded)
  extension StringProtocol {
    /// Whether a text stands in this one, by its bytes: what the standard library has where it has string processing.
    func contains(_ part: String) -> Bool {
      let (whole, part) = (Array(utf8), Array(part.utf8))
      guard part.count <= whole.count else { return false }
      return (0...whole.count - part.count).contains { whole[$0..<$0 + part.count].elementsEqual(part) }
    }
  }
#endif
