public import ConversationHistory
public import Foundation

#if canImport(FoundationNetworking)
  public import FoundationNetworking
#endif

extension Retries {
  /// What to send after an answer of `URLSession`; nil if it is a success, or if nothing should be sent again.
  ///
  /// - Parameters:
  ///   - response: the answer; one that is not of HTTP counts as a success.
  ///   - answer: its body.
  ///   - body: the request body that was answered.
  /// - Complexity: linear in the sizes of both bodies.
  public mutating func next(after response: URLResponse, _ answer: Data, of body: Data) -> Attempt? {
    guard let response = response as? HTTPURLResponse else { return nil }
    let headers = response.allHeaderFields.map { (name: "\($0.key)", value: "\($0.value)") }
    return next(after: response.statusCode, [UInt8](answer), headers: headers, of: [UInt8](body))
  }
}
