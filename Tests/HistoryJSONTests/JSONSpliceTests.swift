import HistoryJSON
import Testing

@Suite("Splices")
struct JSONSpliceTests {
  static func applied(_ text: String, _ edit: (inout JSONSplice, JSONDocument) -> Void) throws
    -> String
  {
    let document = try JSONDocument(Array(text.utf8))
    var splice = JSONSplice()
    edit(&splice, document)
    let result = splice.applied(to: document.bytes)
    _ = try JSONDocument(result)
    return String(decoding: result, as: UTF8.self)
  }

  @Test("no edits give the base back")
  func empty() {
    #expect(JSONSplice().isEmpty)
    #expect(JSONSplice().applied(to: [1, 2, 3]) == [1, 2, 3])
  }

  @Test("replacements may come in any order, insertions at one place keep theirs")
  func order() {
    var splice = JSONSplice()
    splice.replace(6..<8, with: Array("X".utf8))
    splice.replace(2..<2, with: Array("1".utf8))
    splice.replace(0..<1, with: [])
    splice.replace(2..<2, with: Array("2".utf8))
    splice.replace(2..<3, with: Array("C".utf8))
    splice.replace(8..<8, with: Array("end".utf8))
    #expect(!splice.isEmpty)
    #expect(splice.applied(to: Array("abcdefgh".utf8)) == Array("b12CdefXend".utf8))
  }

  @Test("of nested edits the outer wins, of equal ones the last, and ranges are cut to the base")
  func conflicts() {
    var splice = JSONSplice()
    splice.replace(2..<3, with: Array("inner".utf8))
    splice.replace(1..<4, with: Array("-".utf8))
    splice.replace(1..<4, with: Array("+".utf8))
    splice.replace(5..<99, with: Array("!".utf8))
    #expect(splice.applied(to: Array("abcdefgh".utf8)) == Array("a+e!".utf8))
  }

  @Test(
    "a member is set in place, or appended and spaced like the last",
    arguments: [
      (#"{"a":1}"#, #"{"a":9}"#), (#"{}"#, #"{"a":9}"#), (#"{ }"#, #"{"a":9 }"#),
      (#"{"a":1,"a":2}"#, #"{"a":1,"a":9}"#), (#"{"\u0061" : [1] }"#, #"{"\u0061" : 9 }"#),
      (#"{"b":1}"#, #"{"b":1,"a":9}"#), (#"{"b": 1, "c": 2}"#, #"{"b": 1, "c": 2, "a": 9}"#),
      ("{\n  \"b\": 1\n}", "{\n  \"b\": 1,\n  \"a\": 9\n}"),
    ])
  func setMember(text: String, expected: String) throws {
    let result = try Self.applied(text) { $0.setMember(of: 0, key: "a", value: [0x39], in: $1) }
    #expect(result == expected)
  }

  @Test(
    "every member with a key goes, with its comma",
    arguments: [
      (#"{"a":1}"#, #"{}"#), (#"{"a":1,"b":2}"#, #"{"b":2}"#), (#"{"b":2,"a":1}"#, #"{"b":2}"#),
      (#"{"b":2 , "a":1 , "c":3}"#, #"{"b":2 , "c":3}"#), (#"{"a":1,"\u0061":2}"#, #"{}"#),
      (#"{"a":1, "b":2, "a":3}"#, #"{"b":2}"#), (#"{"b":2}"#, #"{"b":2}"#),
      (#"{ "a":1, "a":3, "c":4, "a":5 }"#, #"{ "c":4 }"#),
    ])
  func removeMember(text: String, expected: String) throws {
    #expect(try Self.applied(text) { $0.removeMember(of: 0, key: "a", in: $1) } == expected)
  }

  @Test("several edits of one object agree about its commas")
  func together() throws {
    #expect(
      try Self.applied("{}") {
        $0.setMember(of: 0, key: "a", value: [0x31], in: $1)
        $0.setMember(of: 0, key: "b", value: [0x32], in: $1)
        $0.setMember(of: 0, key: "a", value: [0x33], in: $1)
      } == #"{"a":3,"b":2}"#)
    #expect(
      try Self.applied(#"{"a": 1, "b": 2}"#) {
        $0.removeMember(of: 0, key: "b", in: $1)
        $0.setMember(of: 0, key: "c", value: [0x33], in: $1)
        $0.removeMember(of: 0, key: "a", in: $1)
        $0.setMember(of: 0, key: "a", value: [0x34], in: $1)
        $0.removeMember(of: 0, key: "zz", in: $1)
      } == #"{"c": 3, "a": 4}"#)
    #expect(
      try Self.applied(#"{"a":1}"#) {
        $0.setMember(of: 0, key: "b", value: [0x32], in: $1)
        $0.removeMember(of: 0, key: "b", in: $1)
      } == #"{"a":1}"#)
    #expect(
      try Self.applied(#"{"a":{"x":1},"b":2}"#) {
        $0.setMember(of: 2, key: "y", value: [0x32], in: $1)
        $0.removeMember(of: 0, key: "a", in: $1)
      } == #"{"b":2}"#)
  }

  @Test("elements are removed and inserted by their places in the base")
  func elements() throws {
    #expect(
      try Self.applied("[1, 2, 3]") {
        $0.removeElement(at: 0, of: 0, in: $1)
        $0.insertElement([0x61 - 0x28], at: 1, of: 0, in: $1)
        $0.insertElement([0x38], at: 99, of: 0, in: $1)
        $0.removeElement(at: 2, of: 0, in: $1)
        $0.removeElement(at: 7, of: 0, in: $1)
        $0.removeElement(at: -1, of: 0, in: $1)
      } == "[9, 2, 8]")
    #expect(
      try Self.applied("[1,2]") {
        $0.removeElement(at: 0, of: 0, in: $1)
        $0.removeElement(at: 1, of: 0, in: $1)
        $0.insertElement([0x37], at: 0, of: 0, in: $1)
        $0.insertElement([0x38], at: 1, of: 0, in: $1)
      } == "[7,8]")
    #expect(
      try Self.applied("[]") {
        $0.insertElement([0x37], at: 0, of: 0, in: $1)
        $0.insertElement([0x38], at: 0, of: 0, in: $1)
      } == "[7,8]")
  }

  @Test("a helper that is given a node of another kind does nothing")
  func otherKinds() throws {
    #expect(
      try Self.applied("[1]") {
        $0.setMember(of: 0, key: "a", value: [0x31], in: $1)
        $0.removeMember(of: 1, key: "a", in: $1)
        $0.removeElement(at: 0, of: 1, in: $1)
        $0.insertElement([0x31], at: 0, of: 50, in: $1)
      } == "[1]")
  }

  @Test("whatever is set and removed, the result is valid and says what a dictionary would")
  func laws() throws {
    var random = SplitMix64(seed: 21)
    let keys = ["a", "b", "c", "d", "e"]
    let blanks = ["", " ", "\n  "]
    for _ in 0..<1500 {
      let present = (0..<random.below(6)).map { _ in keys[random.below(5)] }
      let blank = blanks[random.below(3)]
      let members = present.enumerated().map { "\(blank)\"\($1)\":\($0)" }
      let document = try JSONDocument(Array("{\(members.joined(separator: ","))\(blank)}".utf8))
      var model: [String: String] = [:]
      for (index, key) in present.enumerated() { model[key] = "\(index)" }
      var splice = JSONSplice()
      for step in 0..<random.below(6) {
        let key = keys[random.below(5)]
        if random.below(2) == 0 {
          model[key] = "\(step + 100)"
          splice.setMember(of: 0, key: key, value: Array("\(step + 100)".utf8), in: document)
        } else {
          model[key] = nil
          splice.removeMember(of: 0, key: key, in: document)
        }
      }
      let result = try JSONDocument(splice.applied(to: document.bytes))
      var read: [String: String] = [:]
      for (key, value) in result.nodes.members(of: 0) {
        let text = String(decoding: result.bytes[result.nodes[key].contentRange], as: UTF8.self)
        read[text] = String(decoding: result.bytes[result.nodes[value].range], as: UTF8.self)
      }
      #expect(read == model)
    }
  }
}
