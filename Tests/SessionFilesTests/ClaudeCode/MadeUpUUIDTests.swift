import Testing

@testable import SessionFiles

@Suite("Made-up uuids")
struct MadeUpUUIDTests {
  @Test(
    "a uuid follows from its seed alone",
    arguments: [
      ("", "ae52d3fc-7b7d-8b20-8907-eceade7b0c87"),
      ("35bc8f6a-b1eb-40cf-97f4-5cfc3d689af4:toolu_01Count", "1394d375-46f1-83d5-8f5f-5a4a7681f76e"),
      ("a:b", "c2ec5c68-b88a-8d6b-8c18-5edceec790ee"),
      ("ü😀:x", "ae0381f7-d7b4-8fec-8468-748c4cb050e7"),
      ("seed 37000", "00830561-726f-8143-806b-fd66f4a6d7e0"),
    ])
  func values(seed: String, uuid: String) {
    #expect(String(decoding: MadeUpUUID.text(from: [UInt8](seed.utf8)), as: UTF8.self) == uuid)
  }
}
