public import ConversationHistory
public import Foundation

extension Linter {
  /// The findings about a request body as data, such as that of a `URLRequest`. Linear.
  public func lint(_ body: Data) -> [Finding] { lint([UInt8](body)) }

  /// The findings about a request as a client holds it: anything that encodes to the wire's form. Linear.
  ///
  /// - Throws: `MessageCodingError`, with the place as far as the encoder tells it.
  public func lint(_ request: some Encodable, encoder: JSONEncoder = JSONEncoder()) throws -> [Finding] {
    lint(try WireCoder(encoder: encoder).encode(request: request))
  }

  /// The findings about messages as a client holds them: each encodes to one message of the wire. Linear.
  ///
  /// - Throws: `MessageCodingError`, which says which message could not be encoded.
  public func lint<M: Encodable>(_ messages: [M], encoder: JSONEncoder = JSONEncoder()) throws -> [Finding] {
    lint(try WireCoder(encoder: encoder).encode(messages))
  }
}

extension Dialect {
  /// Tells the wire form of a request body from its shape; nil if the data holds none. Linear in its size.
  public init?(detecting body: Data) { self.init(detecting: [UInt8](body)) }
}
