import Testing

@testable import FileAccess

@Suite("Ordered work")
struct OrderedWorkTests {
  private func squares(_ count: Int, jobs: Int) -> [Int] {
    let work = OrderedWork(count: count, jobs: jobs) { $0 * $0 }
    var results: [Int] = []
    while let result = work.next() { results.append(result) }
    return results
  }

  @Test("Results come in order, however many threads there are", arguments: [0, 1, 2, 7, 64])
  func order(jobs: Int) {
    #expect(squares(100, jobs: jobs) == (0..<100).map { $0 * $0 })
  }

  @Test("Without work there are no results") func nothing() {
    #expect(squares(0, jobs: 4).isEmpty)
  }

  @Test("A piece that takes long does not hold the others up, and still comes in its place") func slowFirst() {
    let begun = Monitor(0)
    let work = OrderedWork(count: 3, jobs: 2) { piece in
      begun.change { $0 += 1 }
      // The first piece waits until another thread has begun the last.
      if piece == 0 { _ = begun.wait { $0 == 3 ? true : nil } }
      return piece
    }
    #expect([work.next(), work.next(), work.next(), work.next()] == [0, 1, 2, nil])
  }
}
