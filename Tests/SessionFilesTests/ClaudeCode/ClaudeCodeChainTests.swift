import Testing

@testable import SessionFiles

@Suite("Chains of Claude Code sessions")
struct ClaudeCodeChainTests {
  /// A line of a session as its reader records it; numbers stand for the hashes of ids.
  private struct Line {
    var kind = ClaudeCodeRecord.Kind.message
    var uuid: UInt64
    var parent: UInt64 = 0
    var id: UInt64 = 0
    var calls: [UInt64] = []
    var results: [UInt64] = []
    var isSidechain = false
    var isHidden = false
  }

  private func histories(_ lines: [Line]) -> [ClaudeCodeChain.History] {
    let records = lines.enumerated().map { number, line in
      var record = ClaudeCodeRecord(kind: line.kind, line: UInt32(number + 1))
      record.isSidechain = line.isSidechain
      record.isHidden = line.isHidden
      (record.uuid, record.parent, record.messageID) = (line.uuid, line.parent, line.id)
      return record
    }
    return ClaudeCodeChain(
      records, calls: { lines[$0].calls }, results: { lines[$0].results }
    ).histories()
  }

  private func groups(_ lines: [Line]) -> [[[Int]]] { histories(lines).map(\.messages) }

  @Test("a straight chain is the history")
  func straight() {
    #expect(
      groups([Line(uuid: 1), Line(uuid: 2, parent: 1, id: 9), Line(uuid: 3, parent: 2)])
        == [[[0], [1], [2]]])
  }

  @Test("of two branches the one with the latest leaf counts, and the other is left out")
  func branches() {
    let lines = [
      Line(uuid: 1), Line(uuid: 2, parent: 1, id: 8), Line(uuid: 3, parent: 2),
      Line(uuid: 4, parent: 1, id: 9), Line(uuid: 5, parent: 4),
    ]
    #expect(groups(lines) == [[[0], [3], [4]]])
  }

  @Test("a link behind the last message does not make its branch later")
  func lateLink() {
    let lines = [
      Line(uuid: 1), Line(uuid: 2, parent: 1), Line(uuid: 3, parent: 1),
      Line(kind: .link, uuid: 4, parent: 2),
    ]
    #expect(groups(lines) == [[[0], [2]]])
  }

  @Test("a message that stands before its child's line but later than another leaf still counts")
  func outOfOrder() {
    let lines = [
      Line(uuid: 1), Line(kind: .link, uuid: 2, parent: 4), Line(uuid: 3, parent: 1),
      Line(uuid: 4, parent: 1),
    ]
    #expect(groups(lines) == [[[0], [3]]])
  }

  @Test("links such as progress lines are passed over, asides are no part of the chain")
  func links() {
    let lines = [
      Line(kind: .aside, uuid: 0), Line(uuid: 1), Line(kind: .link, uuid: 2, parent: 1),
      Line(uuid: 3, parent: 2, id: 9), Line(kind: .aside, uuid: 0),
    ]
    #expect(groups(lines) == [[[1], [3]]])
  }

  @Test("hidden lines are left out and their children hang on")
  func hidden() {
    let lines = [
      Line(uuid: 1), Line(uuid: 2, parent: 1, isHidden: true), Line(uuid: 3, parent: 2),
      Line(uuid: 4, parent: 3, isHidden: true),
    ]
    #expect(groups(lines) == [[[0], [2]]])
  }

  @Test("a compaction boundary without a parent cuts off what stood before it")
  func compaction() {
    let lines = [
      Line(uuid: 1), Line(uuid: 2, parent: 1, id: 9), Line(kind: .link, uuid: 3),
      Line(uuid: 4, parent: 3), Line(uuid: 5, parent: 4, id: 10),
    ]
    let found = histories(lines)
    #expect(found.map(\.messages) == [[[3], [4]]])
    #expect(found.first?.isFragment == false)
  }

  @Test("lines of one id are one message, also where other lines stand between them")
  func sameID() {
    let lines = [
      Line(uuid: 1), Line(uuid: 2, parent: 1, id: 9, calls: [71]),
      Line(uuid: 3, parent: 2, results: [71]), Line(uuid: 4, parent: 3, id: 9, calls: [72]),
      Line(uuid: 5, parent: 4, results: [72]), Line(uuid: 6, parent: 5, id: 10),
    ]
    #expect(groups(lines) == [[[0], [1, 3], [2], [4], [5]]])
  }

  @Test("results of parallel calls that hang off the chain are put back behind their call")
  func parallel() {
    let lines = [
      Line(uuid: 1), Line(uuid: 2, parent: 1, id: 9, calls: [71]),
      Line(uuid: 3, parent: 2, id: 9, calls: [72]), Line(uuid: 4, parent: 2, results: [71]),
      Line(uuid: 5, parent: 3, results: [72]), Line(uuid: 6, parent: 5, id: 10),
    ]
    #expect(groups(lines) == [[[0], [1, 2], [3], [4], [5]]])
  }

  @Test("a result that answers two calls off the chain is put back once")
  func strayOfTwo() {
    let lines = [
      Line(uuid: 1), Line(uuid: 2, parent: 1, id: 9, calls: [71, 72]),
      Line(uuid: 3, parent: 2, results: [71, 72]), Line(uuid: 4, parent: 2, id: 10),
    ]
    #expect(groups(lines) == [[[0], [1], [2], [3]]])
  }

  @Test("a result that the chain has is not brought a second time from an abandoned branch")
  func answeredTwice() {
    let lines = [
      Line(uuid: 1), Line(uuid: 2, parent: 1, id: 9, calls: [71]),
      Line(uuid: 3, parent: 2, results: [71]), Line(uuid: 4, parent: 2, results: [71]),
    ]
    #expect(groups(lines) == [[[0], [1], [3]]])
  }

  @Test("of lines with one uuid the last counts")
  func duplicateUUID() {
    let lines = [
      Line(uuid: 1), Line(uuid: 2, parent: 1, id: 9), Line(uuid: 2, parent: 1, id: 9),
      Line(uuid: 3, parent: 2),
    ]
    #expect(groups(lines) == [[[0], [2], [3]]])
  }

  @Test("parents in a circle end the walk")
  func circle() {
    let tail = [Line(uuid: 1, parent: 2), Line(uuid: 2, parent: 1), Line(uuid: 3, parent: 2)]
    #expect(groups(tail) == [[[0], [1], [2]]])
    let closed = [Line(uuid: 1, parent: 2), Line(uuid: 2, parent: 1)]
    #expect(groups(closed) == [[[0], [1]]])
    #expect(groups([Line(uuid: 1, parent: 1)]) == [[[0]]])
    let links = [Line(kind: .link, uuid: 1, parent: 2), Line(kind: .link, uuid: 2, parent: 1)]
    #expect(groups(links + [Line(uuid: 3, parent: 1)]) == [[[2]]])
  }

  @Test("a parent that was never written makes a fragment; a root does not")
  func fragment() {
    #expect(histories([Line(uuid: 1, parent: 77), Line(uuid: 2, parent: 1)]).map(\.isFragment) == [true])
    #expect(histories([Line(uuid: 1), Line(uuid: 2, parent: 1)]).map(\.isFragment) == [false])
  }

  @Test("each sub-agent has a history of its own behind the main one, from its latest leaf")
  func sidechains() {
    let lines = [
      Line(uuid: 1), Line(uuid: 2, parent: 1, id: 9),
      Line(uuid: 11, isSidechain: true), Line(uuid: 12, parent: 11, id: 19, isSidechain: true),
      Line(uuid: 21, parent: 2, isSidechain: true), Line(uuid: 3, parent: 2),
      Line(uuid: 13, parent: 11, id: 29, isSidechain: true),
    ]
    let found = histories(lines)
    #expect(found.map(\.messages) == [[[0], [1], [5]], [[4]], [[2], [6]]])
    #expect(found.map(\.isFragment) == [false, false, false])
  }

  @Test("a sub-agent's lines never answer or extend a message of the main chain")
  func separate() {
    let lines = [
      Line(uuid: 1), Line(uuid: 2, parent: 1, id: 9, calls: [71]),
      Line(uuid: 11, results: [71], isSidechain: true),
      Line(uuid: 12, parent: 11, id: 9, isSidechain: true),
    ]
    #expect(groups(lines) == [[[0], [1]], [[2], [3]]])
  }

  @Test("a file of one sub-agent alone is read as its conversation")
  func agentFile() {
    let lines = [
      Line(uuid: 1, isSidechain: true), Line(uuid: 2, parent: 1, id: 9, isSidechain: true),
    ]
    #expect(groups(lines) == [[[0], [1]]])
  }

  @Test("without uuids the order of the file is the history, and it may be a slice")
  func linear() {
    let found = histories([Line(uuid: 0), Line(uuid: 0, id: 9), Line(uuid: 0)])
    #expect(found.map(\.messages) == [[[0], [1], [2]]])
    #expect(found.map(\.isFragment) == [true])
  }

  @Test("where others have a uuid a message without one is no part of the chain")
  func withoutUUID() {
    let lines = [
      Line(uuid: 1), Line(uuid: 2, parent: 1, id: 9), Line(uuid: 0, parent: 2),
      Line(uuid: 0, isSidechain: true),
    ]
    #expect(groups(lines) == [[[0], [1]]])
  }

  @Test("nothing on the wire is no history")
  func nothing() {
    #expect(groups([]).isEmpty)
    #expect(groups([Line(kind: .aside, uuid: 0), Line(kind: .link, uuid: 1)]).isEmpty)
    #expect(groups([Line(uuid: 1, isHidden: true)]).isEmpty)
  }

  @Test("60,000 leaves on one chain of 60,000 links are walked in linear time")
  func linearTime() {
    let count = 60_000
    var lines = (1...count).map { Line(kind: .link, uuid: UInt64($0), parent: UInt64($0 - 1)) }
    lines += (1...count).map {
      Line(kind: .link, uuid: UInt64(count + $0), parent: UInt64(count))
    }
    lines.append(Line(uuid: UInt64(3 * count)))
    #expect(groups(lines) == [[[2 * count]]])
  }

  @Test("20,000 sub-agents of one session are read in linear time")
  func manyAgents() {
    let lines = [Line(uuid: 1)] + (2...20_001).map { Line(uuid: $0, parent: 1, isSidechain: true) }
    #expect(histories(lines).count == 20_001)
  }
}
