/// The title of a page for people, such as a proxy sends in the place of an answer.
enum PageTitle {
  /// The title of a page; its first heading or nothing where it has none; nil if the bytes are no page.
  static func find(in bytes: [UInt8]) -> String? {
    guard bytes.first == UInt8(ascii: "<") else { return nil }
    let head = String(decoding: bytes.prefix(16 * 1024), as: UTF8.self)
    guard isPage(head.lowercased()) else { return nil }
    return element("title", in: head) ?? element("h1", in: head) ?? ""
  }

  private static func isPage(_ text: String) -> Bool {
    let start = text.utf8.prefix(1024)
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || contains("<html", in: Array(start))
  }

  private static func contains(_ word: String, in bytes: [UInt8]) -> Bool {
    place(of: Array(word.utf8), in: bytes, from: 0) != nil
  }

  private static func element(_ name: String, in text: String) -> String? {
    let bytes = Array(text.utf8)
    let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard let open = place(of: Array("<\(name)".utf8), in: lower, from: 0),
      let start = lower[open...].firstIndex(of: UInt8(ascii: ">")),
      let end = place(of: Array("</\(name)".utf8), in: lower, from: start)
    else { return nil }
    return String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
  }

  private static func place(of word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= word.count, start <= bytes.count - word.count else { return nil }
    return (start...bytes.count - word.count).first { bytes[$0..<$0 + word.count].elementsEqual(word) }
  }
}
