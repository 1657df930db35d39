/// The `usage` object of an assistant line.
enum Usage {
  static func write(to writer: inout JSONWriter, _ random: inout SplitMix64) {
    let fresh = random.within(100...20_000)
    writer.beginObject()
    writer.member("input_tokens", number: random.within(1...20))
    writer.member("cache_creation_input_tokens", number: fresh)
    writer.member("cache_read_input_tokens", number: random.within(10_000...190_000))
    writer.key("cache_creation")
    writer.beginObject()
    writer.member("ephemeral_5m_input_tokens", number: fresh)
    writer.member("ephemeral_1h_input_tokens", number: 0)
    writer.endObject()
    writer.member("output_tokens", number: random.within(1...4_000))
    writer.member("service_tier", "standard")
    writer.endObject()
  }
}
