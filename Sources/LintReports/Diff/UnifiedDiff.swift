/// What changes from one state of a file to another, as a patch that `git apply --unidiff-zero` takes.
///
/// The lines stand in it as they are, whatever they hold: what is shown to a human must be asked for.
public enum UnifiedDiff {
  /// The patch, without lines of context; empty where nothing differs. Linear but for the sorting of what moved.
  public static func between(_ old: [UInt8], _ new: [UInt8], path: String) -> [UInt8] {
    let (before, after) = (DiffLines(old), DiffLines(new))
    let changes = LineDifference(before, after).changes
    guard !changes.isEmpty else { return [] }
    var result = Array("--- \(name("a/", path))\n+++ \(name("b/", path))\n".utf8)
    for change in changes {
      result += Array("@@ -\(span(change.old)) +\(span(change.new)) @@\n".utf8)
      for index in change.old { append(0x2D, before[index], to: &result) }
      for index in change.new { append(0x2B, after[index], to: &result) }
    }
    return result
  }

  private static func append(_ sign: UInt8, _ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
    result.append(sign)
    result += line
    if line.last != 0x0A { result += Array("\n\\ No newline at end of file\n".utf8) }
  }

  /// Lines count from 1; a range without lines is named by the line before it.
  private static func span(_ range: Range<Int>) -> String {
    switch range.count {
    case 0: "\(range.lowerBound),0"
    case 1: "\(range.lowerBound + 1)"
    default: "\(range.lowerBound + 1),\(range.count)"
    }
  }

  /// A path below the folder that the patch is applied in, spelled as git spells it: with C's escapes in quotes where a
  /// byte is no plain one, and a tab behind it where it has a space.
  private static func name(_ prefix: String, _ path: String) -> String {
    var bytes = Array(path.utf8)[...]
    while bytes.first == 0x2F || bytes.starts(with: [0x2E, 0x2F]) {
      bytes = bytes.dropFirst(bytes.first == 0x2F ? 1 : 2)
    }
    let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
    guard !isPlain else {
      return prefix + String(decoding: bytes, as: UTF8.self) + (bytes.contains(0x20) ? "\t" : "")
    }
    var text = "\"" + prefix
    for byte in bytes {
      switch byte {
      case 0x22, 0x5C: text += "\\" + String(UnicodeScalar(byte))
      case 0x20..<0x7F: text += String(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 8)
        text += "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
      }
    }
    return text + "\""
  }
}
