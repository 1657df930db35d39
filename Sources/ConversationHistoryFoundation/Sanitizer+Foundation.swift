public import ConversationHistory
public import Foundation

extension Sanitizer {
  /// Repairs a request body as data, such as that of a `URLRequest`; the same data if nothing was wrong.
  public func sanitize(_ body: Data) throws(SanitizeError) -> (data: Data, sanitized: Sanitized) {
    let sanitized = try sanitize([UInt8](body))
    return (sanitized.isUnchanged ? body : Data(sanitized.bytes), sanitized)
  }

  /// Repairs messages of a client's own type, and gives them back in that type.
  ///
  /// The type encodes to, and decodes from, one message of the wire. Members that it does not know are not its own to keep:
  /// use the form with `Data` where they matter.
  ///
  /// - Throws: what encoder and decoder throw, or a `SanitizeError`.
  public func sanitize<M: Codable>(
    _ messages: [M], as type: M.Type = M.self, encoder: JSONEncoder = JSONEncoder(),
    decoder: JSONDecoder = JSONDecoder()
  ) throws -> (messages: [M], sanitized: Sanitized) {
    let (data, sanitized) = try sanitize(try encoder.encode(messages))
    guard !sanitized.isUnchanged else { return (messages, sanitized) }
    return (try decoder.decode([M].self, from: data), sanitized)
  }
}
