public import ConversationHistory
public import Foundation

extension Sanitizer {
  /// Repairs a request body as data, such as that of a `URLRequest`; the same data if nothing was wrong.
  ///
  /// - Throws: `SanitizeError` if the data is no JSON, or no request body; it should be sent as it is then.
  /// - Complexity: linear in the size of the body.
  public func sanitize(
    _ body: Data, after continuation: Continuation? = nil
  ) throws(SanitizeError) -> (data: Data, sanitized: Sanitized) {
    let sanitized = try sanitize([UInt8](body), after: continuation)
    return (sanitized.isUnchanged ? body : Data(sanitized.bytes), sanitized)
  }

  /// Repairs messages of a client's own type, and gives them back in that type.
  ///
  /// The type encodes to, and decodes from, one message of the wire. A message that no repair touches is the client's own
  /// value, so that what the type keeps beside the wire stays; one that is repaired is decoded afresh, with the members
  /// that its type knows. Use `sanitize(encoding:encoder:)` and `Outcome.apply(to:making:)` where a type cannot be decoded.
  ///
  /// - Throws: `MessageCodingError`, which says which message could not be encoded or decoded, or a `SanitizeError`.
  /// - Complexity: linear in the size of the messages.
  public func sanitize<M: Codable>(
    _ messages: [M], as type: M.Type = M.self, encoder: JSONEncoder = JSONEncoder(),
    decoder: JSONDecoder = JSONDecoder()
  ) throws -> (messages: [M], sanitized: Sanitized) {
    let coder = WireCoder(encoder: encoder, decoder: decoder)
    let sanitized = try sanitize(coder.encode(messages))
    return (sanitized.isUnchanged ? messages : try coder.decode(sanitized, of: messages), sanitized)
  }

  /// Repairs a whole request of a client's own type: messages, tools, system prompt and parameters.
  ///
  /// The type encodes to, and decodes from, a request body. The same value comes back if nothing was wrong.
  ///
  /// - Throws: `MessageCodingError`, with the place as far as the coder tells it, or a `SanitizeError`.
  /// - Complexity: linear in the size of the request.
  public func sanitize<R: Codable>(
    request: R, encoder: JSONEncoder = JSONEncoder(), decoder: JSONDecoder = JSONDecoder()
  ) throws -> (request: R, sanitized: Sanitized) {
    let coder = WireCoder(encoder: encoder, decoder: decoder)
    let sanitized = try sanitize(coder.encode(request: request))
    return (sanitized.isUnchanged ? request : try coder.decode(request: R.self, from: sanitized.bytes), sanitized)
  }

  /// Repairs a request of a type that only encodes, as the data to send.
  ///
  /// `Outcome.apply(to:making:)` does the same to the client's own list, where it keeps one.
  ///
  /// - Throws: `MessageCodingError`, with the place as far as the coder tells it, or a `SanitizeError`.
  /// - Complexity: linear in the size of the request.
  public func sanitize(
    encoding request: some Encodable, encoder: JSONEncoder = JSONEncoder()
  ) throws -> (data: Data, sanitized: Sanitized) {
    let sanitized = try sanitize(WireCoder(encoder: encoder).encode(request: request))
    return (Data(sanitized.bytes), sanitized)
  }
}
