/// An ordered list of passes, run until nothing changes.
public struct Pipeline: Sendable {
  /// The passes in their order.
  public let passes: [AnyPass]

  /// How often the list is run at most; a repair may uncover the next, never more than a few deep.
  public static let maximumRounds = 16

  /// Makes a pipeline from passes listed one below the other.
  public init(@PipelineBuilder _ passes: () -> [AnyPass]) { self.passes = passes() }

  /// Makes a pipeline from a list.
  public init(_ passes: [AnyPass]) { self.passes = passes }

  /// Runs the passes over a history, again and again until a whole round changes nothing.
  ///
  /// `continuation` is that of the request before; it tells which edits the provider has already seen.
  public func run(_ history: History, after continuation: Continuation? = nil) -> Outcome {
    var revision = Revision(history, after: continuation)
    var rounds = 0
    while rounds < Self.maximumRounds {
      rounds += 1
      let before = revision.edits.count
      for pass in passes { revision.run(pass) }
      if revision.edits.count == before { break }
    }
    return Outcome(of: revision, from: history, rounds: rounds)
  }
}
