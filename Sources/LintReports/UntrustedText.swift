/// Makes text of transcripts, file names and providers harmless to a terminal and a log.
///
/// Every such text passes here on its way to a human.
public enum UntrustedText {
  /// How many scalars of a text are shown at most.
  public static let limit = 300

  /// The text in one line, hidden scalars spelled `\u{1b}`, cut at `limit` scalars with `…`.
  ///
  /// Controls (line feeds and tabs with them), direction marks and what has no width are hidden. A number sign behind
  /// another one is spelled too: `##[` is a command of GitHub and Azure wherever it stands in a line of a log
  /// (actions/runner, src/Runner.Common/ActionCommand.cs at 079cdb1). A backslash stays one backslash. Time and space
  /// are linear in `limit`.
  public static func escaped(_ text: String, limit: Int = limit) -> String {
    var result = ""
    var count = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if count >= limit { return result + "…" }
      count += 1
      defer { previous = scalar }
      if HiddenScalars.contains(scalar) || scalar == "#" && previous == "#" {
        result += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
