/// Plain text with spans of code, as Markdown.
enum MarkdownText {
  private static let marks: Set<Character> = ["*", "_", "<", ">", "[", "]", "|", "\\"]

  /// The text with everything but its spans of code taken literally.
  static func escaped(_ text: String) -> String {
    var isCode = false
    return text.reduce(into: "") { result, character in
      if character == "`" { isCode.toggle() }
      if !isCode, marks.contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  /// Where something is known from: a link where the source is an issue of GitHub, or stands on the web.
  static func source(_ source: String) -> String {
    let parts = source.split(separator: "#", omittingEmptySubsequences: false)
    let path = parts[0].split(separator: "/", omittingEmptySubsequences: false)
    let isBare = source.allSatisfy { !$0.isWhitespace && $0.isASCII }
    if isBare, parts.count == 2, path.count == 2, parts[1].allSatisfy(\.isNumber) {
      return "[\(escaped(source))](https://github.com/\(parts[0])/issues/\(parts[1]))"
    }
    if isBare, path.count > 1, path[0].contains("."), !path[0].hasPrefix(".") {
      return "[\(escaped(source))](https://\(source))"
    }
    return escaped(source)
  }
}
