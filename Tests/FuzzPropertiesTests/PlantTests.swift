import FuzzProperties
import Testing

@Suite("Planted faults")
struct PlantTests {
  @Test("the rare key is hit in a block alone")
  func rareKey() {
    #expect(Plant.rareKey.isHit(by: Array(#"{"messages":[{"content":[{"defer_loading":1}]}]}"#.utf8)))
    #expect(!Plant.rareKey.isHit(by: Array(#"{"messages":[{"defer_loading":[{"content":1}]}]}"#.utf8)))
    #expect(!Plant.rareKey.isHit(by: Array("defer_loading".utf8)))
  }

  @Test("related ids are hit by a result two messages behind its call, and by no other")
  func relatedIDs() {
    func body(_ call: String, _ between: String, _ result: String) -> [UInt8] {
      let call = #"{"content":[{"type":"tool_use","id":"\#(call)"}]}"#
      let result = #"{"content":[{"type":"tool_result","tool_use_id":"\#(result)"}]}"#
      return Array(#"{"messages":[\#(call),\#(between)\#(result)]}"#.utf8)
    }
    #expect(Plant.relatedIDs.isHit(by: body("a", "{},", "a")))
    #expect(!Plant.relatedIDs.isHit(by: body("a", "", "a")))
    #expect(!Plant.relatedIDs.isHit(by: body("a", "{},", "b")))
    #expect(!Plant.relatedIDs.isHit(by: body("", "{},", "")))
  }
}
