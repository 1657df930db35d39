extension BenchmarkRow {
  /// The rows in the order of the table.
  static let all: [Self] =
    [.body, .damagedBody, .imageBody].flatMap { kind in
      [
        .memcpy(kind), .scanBody(kind), .lint(kind), .sanitize(kind), .foundation(kind),
      ]
    }
    + [.sessions, .fineTuning].flatMap { kind in
      [
        .memcpy(kind), .memcpyChunks(kind), .newlines(kind), .scanLines(kind), .scanChunks(kind),
        .lint(kind), .foundation(kind),
      ]
    }
}
