import FuzzHarness
import HistoryLaws
import Testing

@testable import FuzzProperties

@Suite("The mutator of the fuzzers")
struct FuzzMutatorTests {
  private static let form = FuzzForm(.json, headers: FuzzInput.bodyHeaders)
  private static let body = Array(
    ("anthropic\n"
      + #"{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":[{"type":"text","text":"b"}]}]}"#)
      .utf8)

  @Test("the same seed makes the same input, and another seed mostly another one")
  func steady() {
    var results: Set<[UInt8]> = []
    for seed in 0..<200 {
      var first = FuzzMutator(Self.form, seed: UInt64(seed))
      var second = FuzzMutator(Self.form, seed: UInt64(seed))
      let made = first.mutated(Self.body, atMost: 1000)
      #expect(made == second.mutated(Self.body, atMost: 1000))
      if let made { results.insert(made) }
    }
    #expect(results.count > 100)
  }

  @Test("no result is longer than there is room", arguments: FuzzTarget.all.map(\.id))
  func room(_ id: String) throws {
    guard let changes = try #require(FuzzTarget.named(id)).changes else { return }
    for seed in 0..<UInt64(300) {
      #expect((changes.mutated(Self.body, 150, seed) ?? []).count <= 150)
      #expect(changes.crossed(Self.body, Self.body, 150, seed).count <= 150)
    }
  }

  @Test("what it makes of a body is mostly JSON, and mostly still a body of the same dialect")
  func structured() {
    var made = 0
    var sound = 0
    for seed in 0..<400 {
      var mutator = FuzzMutator(Self.form, seed: UInt64(seed))
      guard let result = mutator.mutated(Self.body, atMost: 4000) else { continue }
      made += 1
      let input = FuzzInput(result)
      if JSONTree(input.rest) != nil { sound += 1 }
    }
    #expect(made > 250 && sound > made * 9 / 10, "\(made) \(sound)")
  }

  @Test("crossing puts a message of the one into the other")
  func crossed() {
    let other = Array(("anthropic\n" + #"{"messages":[{"role":"user","content":"zzz"}]}"#).utf8)
    let found = (0..<100).contains { seed in
      var mutator = FuzzMutator(Self.form, seed: UInt64(seed))
      let tree = JSONTree(FuzzInput(mutator.crossed(Self.body, other, atMost: 4000)).rest)
      return tree?["messages"]?.elements.count == 3
        && tree?["messages"]?.elements.contains { $0["content"]?.says("zzz") ?? false } ?? false
    }
    #expect(found)
  }
}
