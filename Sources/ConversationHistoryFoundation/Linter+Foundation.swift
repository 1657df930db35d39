public import ConversationHistory
public import Foundation

extension Linter {
  /// The findings about a request body as data, such as that of a `URLRequest`. Linear.
  public func lint(_ body: Data) -> [Finding] { lint([UInt8](body)) }

  /// The findings about a request as a client holds it: anything that encodes to the wire's form.
  ///
  /// - Throws: what the encoder throws.
  public func lint(_ request: some Encodable, encoder: JSONEncoder = JSONEncoder()) throws -> [Finding] {
    lint(try encoder.encode(request))
  }
}
