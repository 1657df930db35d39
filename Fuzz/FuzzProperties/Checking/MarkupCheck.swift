/// Whether markup is well-formed: elements nest, attributes stand in double quotes, and no text of others is markup.
enum MarkupCheck {
  /// What is wrong with XML.
  static func fault(inXML text: String) -> String? {
    let bytes = Array(text.utf8)
    guard text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), let end = bytes.firstIndex(of: 0x0A) else {
      return "no declaration"
    }
    return fault(in: bytes[(end + 1)...], void: [], known: nil)
  }

  /// What is wrong with the page: elements and attributes beside those that its template has are somebody else's.
  static func fault(inHTML text: String) -> String? {
    guard text.hasPrefix("<!doctype html>\n") else { return "no document type" }
    var bytes = Array(text.utf8)[16...]
    // Style and script have a grammar of their own; ours have no markup.
    for name in ["style", "script"] {
      guard let start = place(of: "<\(name)>", in: bytes), let end = place(of: "</\(name)>", in: bytes), start < end
      else {
        return "no \(name)"
      }
      bytes = (Array(bytes[..<(start + name.utf8.count + 2)]) + Array(bytes[end...]))[...]
    }
    return fault(in: bytes, void: ["meta", "input", "br", "path", "line", "circle", "rect"], known: elements)
  }

  private static let elements: Set = [
    "html", "meta", "title", "style", "script", "header", "h1", "h2", "h3", "h4", "p", "form", "label", "select",
    "option",
    "input", "main", "section", "div", "span", "ol", "ul", "li", "br", "code", "pre", "details", "summary", "table",
    "tr",
    "td", "th", "a", "b", "i", "em", "strong", "del", "ins", "svg", "path", "line", "circle", "rect", "article", "dl",
    "dt",
    "dd", "mark", "small", "thead", "tbody", "nav", "button", "figure", "figcaption", "title",
  ]

  private static func fault(in bytes: ArraySlice<UInt8>, void: Set<String>, known: Set<String>?) -> String? {
    var open: [String] = []
    var place = bytes.startIndex
    while let start = bytes[place...].firstIndex(of: 0x3C) {
      if let fault = fault(inText: bytes[place..<start]) { return fault }
      guard let end = bytes[start...].firstIndex(of: 0x3E) else { return "a tag without an end" }
      place = end + 1
      var tag = bytes[(start + 1)..<end]
      if tag.first == 0x2F {
        let name = String(decoding: tag.dropFirst(), as: UTF8.self)
        guard open.popLast() == name else { return "</\(name)> ends nothing" }
        continue
      }
      let isEmpty = tag.last == 0x2F
      if isEmpty { tag = tag.dropLast() }
      let parts = tag.split(separator: 0x22, omittingEmptySubsequences: false)
      let head = parts[0].split(separator: 0x20)
      guard parts.count % 2 == 1, let name = head.first.map({ String(decoding: $0, as: UTF8.self) }) else {
        return "a tag with half an attribute"
      }
      if let known, !known.contains(name) { return "<\(name)> is not ours" }
      for (index, part) in parts.enumerated() {
        if index % 2 == 1, let fault = fault(inText: part) { return fault }
        if index % 2 == 0, known != nil, isHandler(part) { return "an attribute that runs" }
      }
      if !isEmpty, !void.contains(name) { open.append(name) }
    }
    if let fault = fault(inText: bytes[place...]) { return fault }
    return open.isEmpty ? nil : "<\(open.joined(separator: "><"))> stays open"
  }

  private static func isHandler(_ part: ArraySlice<UInt8>) -> Bool {
    part.split(separator: 0x20).contains { $0.starts(with: "on".utf8) && $0.last == 0x3D }
  }

  private static func fault(inText bytes: ArraySlice<UInt8>) -> String? {
    if bytes.contains(0x3C) || bytes.contains(0x3E) { return "a bracket as it is" }
    var rest = bytes
    while let start = rest.firstIndex(of: 0x26) {
      rest = rest[(start + 1)...]
      guard ["amp;", "lt;", "gt;", "quot;", "#39;"].contains(where: { rest.starts(with: $0.utf8) }) else {
        return "an ampersand as it is"
      }
    }
    return nil
  }

  private static func place(of word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: word) }
  }
}
