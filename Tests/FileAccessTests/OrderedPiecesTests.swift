import Testing

@testable import FileAccess

@Suite("Pieces in order")
struct OrderedPiecesTests {
  private struct Fault: Error, Equatable {}

  /// Squares of the numbers below `count`; fetching fails at `fault`.
  private func squares(_ count: Int, jobs: Int, fault: Int = .max) -> (squares: [Int], failure: Fault?) {
    var fetched = 0
    let pieces = OrderedPieces(0, jobs: jobs, limit: 3, size: { _ in 1 }) { (piece: inout Int) throws(Fault) in
      if fetched == fault { throw Fault() }
      piece = fetched
      fetched += 1
      return fetched <= count
    } work: {
      $0 *= $0
    }
    var results: [Int] = []
    do throws(Fault) {
      while let piece = try pieces.next() {
        results.append(piece)
        pieces.takeBack(piece)
      }
    } catch {
      return (results, error)
    }
    return (results, nil)
  }

  @Test("Pieces come in order, however many threads there are", arguments: [0, 1, 2, 7, 64])
  func order(jobs: Int) {
    #expect(squares(500, jobs: jobs).squares == (0..<500).map { $0 * $0 })
  }

  @Test("What could not be fetched is told behind the pieces before it", arguments: [1, 2, 7])
  func failure(jobs: Int) {
    let found = squares(500, jobs: jobs, fault: 40)
    #expect(found.squares == (0..<40).map { $0 * $0 })
    #expect(found.failure == Fault())
  }

  @Test("Where there is nothing to fetch there is no piece", arguments: [1, 3])
  func nothing(jobs: Int) {
    #expect(squares(0, jobs: jobs).squares.isEmpty)
  }

  @Test("A piece over the limit waits for the others, keeps the next ones waiting, and is not used again")
  func largePiece() throws {
    let held = Monitor((now: 0, most: 0))
    var number = 0
    let pieces = OrderedPieces([Int](), jobs: 3, limit: 10, size: { $0.count }) { (piece: inout [Int]) throws(Fault) in
      number += 1
      guard number <= 60 else { return false }
      // Every fifth is a large one; one that was used before is never larger than a small one.
      #expect(piece.count <= 4)
      piece = Array(repeating: number, count: number % 5 == 0 ? 100 : 4)
      held.change {
        $0.now += piece.count
        $0.most = max($0.most, $0.now)
      }
      return true
    } work: { _ in
    }
    var seen: [Int] = []
    while let piece = try pieces.next() {
      seen.append(piece[0])
      held.change { $0.now -= piece.count }
      pieces.takeBack(piece)
    }
    #expect(seen == Array(1...60))
    #expect(held.change { $0.most } <= 9 + 100)
  }
}
