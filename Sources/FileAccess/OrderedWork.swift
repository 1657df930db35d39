/// Does numbered pieces of work on several threads, the caller's among them, and gives the results in their order.
package final class OrderedWork<Result: Sendable> {
  private struct State {
    /// The piece that nobody has begun yet.
    var next = 0
    var results: [Int: Result] = [:]
  }

  private let count: Int
  private let work: @Sendable (Int) -> Result
  private let state = Monitor(State())
  private var threads: [System.Thread] = []
  /// The piece whose result is asked for next.
  private var wanted = 0

  /// Begins with the pieces `0..<count`. Where the system gives fewer threads, the work takes longer.
  package init(count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result) {
    self.count = count
    self.work = work
    let state = state
    for _ in 1..<max(1, min(jobs, count)) {
      let thread = System.start {
        while Self.doOne(below: count, of: state, work) {}
      }
      guard let thread else { break }
      threads.append(thread)
    }
  }

  deinit {
    state.change { $0.next = count }
    for thread in threads { System.join(thread) }
  }

  /// The next result, in order; nil after the last. Work that nobody has begun is done here meanwhile.
  package func next() -> Result? {
    guard wanted < count else { return nil }
    defer { wanted += 1 }
    let wanted = wanted
    while true {
      if let result = state.change({ $0.results.removeValue(forKey: wanted) }) { return result }
      guard Self.doOne(below: count, of: state, work) else { break }
    }
    return state.wait { $0.results.removeValue(forKey: wanted) }
  }

  /// Does one piece that nobody has begun. False if there is none.
  private static func doOne(
    below count: Int, of state: Monitor<State>, _ work: @Sendable (Int) -> Result
  ) -> Bool {
    let piece = state.change { state -> Int? in
      guard state.next < count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
    guard let piece else { return false }
    let result = work(piece)
    state.change { $0.results[piece] = result }
    return true
  }
}
