public import ConversationHistory
public import Foundation

extension NameRestorer {
  /// A response as data, with the old names; the same data if it is no JSON. Linear.
  public func restored(_ response: Data) -> Data {
    restored([UInt8](response)).map { Data($0) } ?? response
  }
}

extension ResponseStream {
  /// Takes the next data; gives what can be handed on. Linear over all calls.
  public mutating func append(_ chunk: Data) -> Data { Data(append([UInt8](chunk))) }
}
