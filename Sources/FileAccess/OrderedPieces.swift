/// Fetches pieces one by one, works on them on several threads, the caller's among them, and gives them in their order.
///
/// Pieces go round: the caller gives each back, and it is filled again. What they hold together is limited; a piece
/// that is larger than that, such as one long line, waits for the others, and is not used again.
package final class OrderedPieces<Piece: Sendable, Failure: Error> {
  private struct State {
    /// Fills a piece with what comes next; false at the end.
    let fetch: (inout Piece) throws(Failure) -> Bool
    var spare: [Piece]
    /// The number of the piece that is fetched next.
    var next = 0
    var isAtEnd = false
    var failure: Failure?
    var done: [Int: Piece] = [:]
    /// What the pieces hold that were fetched and not given back.
    var held = 0
  }

  private enum Step {
    case work(Int, Piece)
    case done(Piece)
    case end
  }

  private let blank: Piece
  private let work: @Sendable (inout Piece) -> Void
  private let size: @Sendable (Piece) -> Int
  private let limit: Int
  private let state: Monitor<State>
  private var threads: [System.Thread] = []
  /// The number of the piece that is asked for next.
  private var wanted = 0

  /// Begins to fetch.
  ///
  /// - Parameters:
  ///   - blank: an empty piece; two for each job go round, which keeps all threads busy.
  ///   - jobs: how many threads work, the caller's among them. Where the system gives fewer, the work takes longer.
  ///   - limit: how much all pieces may hold, in what `size` counts.
  ///   - fetch: called by one thread at a time.
  package init(
    _ blank: Piece, jobs: Int, limit: Int, size: @escaping @Sendable (Piece) -> Int,
    fetch: @escaping (inout Piece) throws(Failure) -> Bool, work: @escaping @Sendable (inout Piece) -> Void
  ) {
    self.blank = blank
    self.work = work
    self.size = size
    self.limit = limit
    state = Monitor(State(fetch: fetch, spare: Array(repeating: blank, count: 2 * max(1, jobs))))
    let state = state
    for _ in 1..<max(1, jobs) {
      let thread = System.start {
        while case .work(let number, var piece) = state.wait(for: { Self.fetched(&$0, limit, size) }) {
          work(&piece)
          state.change { $0.done[number] = piece }
        }
      }
      guard let thread else { break }
      threads.append(thread)
    }
  }

  deinit {
    state.change { $0.isAtEnd = true }
    for thread in threads { System.join(thread) }
  }

  /// The next piece; nil after the last. What nobody works on yet is done here meanwhile.
  ///
  /// - Throws: what `fetch` threw, behind the pieces that came before it.
  package func next() throws(Failure) -> Piece? {
    let wanted = wanted
    while true {
      let step = state.wait { state -> Step? in
        if let piece = state.done.removeValue(forKey: wanted) { return .done(piece) }
        if case .work(let number, let piece)? = Self.fetched(&state, self.limit, self.size) {
          return .work(number, piece)
        }
        return state.isAtEnd && state.next <= wanted ? .end : nil
      }
      switch step {
      case .done(let piece):
        self.wanted += 1
        return piece
      case .work(let number, var piece):
        work(&piece)
        state.change { $0.done[number] = piece }
      case .end:
        if let failure = state.change({ $0.failure }) { throw failure }
        return nil
      }
    }
  }

  /// Takes a piece back, to be filled again.
  package func takeBack(_ piece: consuming Piece) {
    let size = size(piece)
    let next = size > limit ? blank : piece
    state.change { state in
      state.held -= size
      state.spare.append(next)
    }
  }

  /// A piece that is filled with what comes next, or the end; nil where there is no room for one now.
  private static func fetched(_ state: inout State, _ limit: Int, _ size: (Piece) -> Int) -> Step? {
    guard !state.isAtEnd else { return .end }
    guard state.held < limit, var piece = state.spare.popLast() else { return nil }
    do throws(Failure) {
      state.isAtEnd = try !state.fetch(&piece)
    } catch {
      state.failure = error
      state.isAtEnd = true
    }
    guard !state.isAtEnd else { return .end }
    state.held += size(piece)
    state.next += 1
    return .work(state.next - 1, piece)
  }
}
