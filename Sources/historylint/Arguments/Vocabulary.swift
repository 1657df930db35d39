/// The words that options may be, asked from the registries only when they are needed.
struct Vocabulary: Sendable {
  /// The kinds of input that `--input` names.
  var inputs: @Sendable () -> [String]
  /// The ids of the dialects, without `auto`.
  var dialects: @Sendable () -> [String]
  /// The ids of the rules.
  var rules: @Sendable () -> [String]
  /// The ids of the passes.
  var passes: @Sendable () -> [String]
  /// The ids of the report formats.
  var formats: @Sendable () -> [String]
}
