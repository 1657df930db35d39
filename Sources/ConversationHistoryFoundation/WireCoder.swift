import ConversationHistory
import Foundation

/// A client's coders, asked for one message after the other, so that a failure tells which one it was.
struct WireCoder {
  var encoder = JSONEncoder()
  var decoder = JSONDecoder()

  /// The messages as an array of the wire. Linear.
  func encode(_ messages: [some Encodable]) throws(MessageCodingError) -> [UInt8] {
    var bytes = [UInt8(ascii: "[")]
    for (index, message) in messages.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      do {
        bytes += try encoder.encode(message)
      } catch {
        throw MessageCodingError(.encoding, message: index, error)
      }
    }
    return bytes + [UInt8(ascii: "]")]
  }

  /// A whole request, as bytes of the wire.
  func encode(request: some Encodable) throws(MessageCodingError) -> [UInt8] {
    do {
      return [UInt8](try encoder.encode(request))
    } catch {
      throw MessageCodingError(.encoding, error)
    }
  }

  /// The messages of a result in the client's type: what was kept is the client's own value. Linear.
  func decode<M: Decodable>(_ sanitized: Sanitized, of messages: [M]) throws -> [M] {
    let result = sanitized.outcome.history.messages
    return try zip(sanitized.outcome.sources, result).enumerated().map { index, message in
      if case .kept(let kept) = message.0, messages.indices.contains(kept) { return messages[kept] }
      let data = Data(message.1.encoded(as: sanitized.dialect))
      do {
        return try decoder.decode(M.self, from: data)
      } catch {
        if let lifted = Self.lifted(data), let message = try? decoder.decode(M.self, from: lifted) { return message }
        throw MessageCodingError(.decoding, message: index, from: message.0, error)
      }
    }
  }

  /// A message whose content is a string, for a type that knows lists alone: one text says the same.
  private static func lifted(_ message: Data) -> Data? {
    guard var members = try? JSONSerialization.jsonObject(with: message) as? [String: Any],
      let text = members["content"] as? String
    else { return nil }
    members["content"] = [["type": "text", "text": text]]
    return try? JSONSerialization.data(withJSONObject: members)
  }

  /// A whole request in the client's type.
  func decode<R: Decodable>(request: R.Type, from bytes: [UInt8]) throws(MessageCodingError) -> R {
    do {
      return try decoder.decode(R.self, from: Data(bytes))
    } catch {
      throw MessageCodingError(.decoding, error)
    }
  }
}
