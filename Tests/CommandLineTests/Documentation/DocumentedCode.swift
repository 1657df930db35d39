import Foundation
import TestSupport

/// The Swift code of a page of Markdown, block by block.
///
/// A block is code of a client, which must compile, unless the line before it says `<!-- source: PATH -->`: then it stands
/// in that file, in the part between `// begin: NAME` and `// end: NAME` where the path ends in `#NAME`. One behind
/// `<!-- manifest -->` is a piece of a manifest, and one behind `<!-- program -->` is a whole program.
struct DocumentedCode {
  enum Kind: Equatable {
    case client
    case program
    case manifest
    case excerpt(String)
  }

  /// The file and the line that the block begins at.
  var place: String
  var kind: Kind
  var code: String

  /// All pages: the README and the articles.
  static var pages: [URL] {
    let sources = Checkout.folder.appendingPathComponent("Sources")
    let found = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    let articles = (found?.compactMap { $0 as? URL } ?? []).filter { $0.path.contains(".docc/") }
    return [Checkout.folder.appendingPathComponent("README.md")]
      + articles.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
  }

  static func blocks(of page: URL) throws -> [DocumentedCode] {
    let lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    var blocks: [DocumentedCode] = []
    var open: DocumentedCode?
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```"), let block = open {
        blocks.append(block)
        open = nil
      } else if line == "```swift" {
        let mark = index > 0 ? lines[index - 1] : ""
        open = DocumentedCode(place: "\(page.lastPathComponent):\(index + 1)", kind: kind(mark), code: "")
      } else {
        open?.code += line + "\n"
      }
    }
    return blocks
  }

  private static func kind(_ mark: String) -> Kind {
    switch mark {
    case "<!-- program -->": return .program
    case "<!-- manifest -->": return .manifest
    default:
      guard mark.hasPrefix("<!-- source: "), mark.hasSuffix(" -->") else { return .client }
      return .excerpt(String(mark.dropFirst(13).dropLast(4)))
    }
  }

  /// The text that an excerpt must stand in, as far as its indentation goes.
  static func source(of excerpt: String) throws -> String {
    let parts = excerpt.components(separatedBy: "#")
    let text = try String(contentsOf: Checkout.folder.appendingPathComponent(parts[0]), encoding: .utf8)
    guard parts.count == 2 else { return text }
    let lines = text.components(separatedBy: "\n")
    let begin = lines.firstIndex { $0.hasSuffix("// begin: \(parts[1])") } ?? lines.count
    let end = lines.firstIndex { $0.hasSuffix("// end: \(parts[1])") } ?? lines.count
    guard begin < end else { return "" }
    let indentation = lines[begin].prefix { $0 == " " }.count
    return lines[(begin + 1)..<end].map { $0.dropFirst(indentation) + "\n" }.joined()
  }

  /// A file of a module of its own: what the block imports, and the rest as the body of a function, so that no name of one
  /// block meets one of another.
  var file: String {
    let lines = code.components(separatedBy: "\n")
    let isImport = { (line: String) in
      let word = line.trimmingCharacters(in: .whitespaces)
      return word.hasPrefix("import ") || word.hasPrefix("#if canImport") || word == "#endif"
    }
    let imports = lines.filter(isImport).joined(separator: "\n")
    let body = lines.filter { !isImport($0) }.joined(separator: "\n")
    return "\(imports)\nprivate func documented() async throws {\n\(body)\n}\n"
  }
}
