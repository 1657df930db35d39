/// What a generator knows about the bytes it made; rows check their own counts against it.
struct WorkloadCounts: Sendable, Equatable {
  /// Lines that end in LF; a body without one is one line.
  var lines = 0
  /// Sessions, bodies or training examples: what one history is made from.
  var histories = 0
  /// Messages as the provider would see them: assistant lines of one id are one message.
  var messages = 0
  /// JSON values and keys.
  var nodes = 0
  /// Places that were damaged on purpose; each gives at least one finding.
  var defects = 0
}
