import ConversationHistory
import Foundation
import HistoryJSON

/// A request that was really sent, with what the provider answered; see `recorded/README.md` of the shared data.
struct RecordedRequest: Sendable {
  let id: String
  let host: String
  let status: Int
  let model: String?
  let about: String?
  /// The body as it is cut from the line.
  let body: [UInt8]

  /// The lines of a recorded file; nil (said aloud) if the environment names no shared data.
  static func all(_ file: String) throws -> [RecordedRequest]? {
    guard let root = ProcessInfo.processInfo.environment["HISTORYLINT_SHARED"] else {
      print("skipped: HISTORYLINT_SHARED is not set, recorded/\(file) is not read")
      return nil
    }
    let url = URL(fileURLWithPath: root).appendingPathComponent("recorded/\(file)")
    let lines = [UInt8](try Data(contentsOf: url)).split(separator: 0x0A)
    return try lines.map { try RecordedRequest(line: [UInt8]($0)) }
  }

  private init(line: [UInt8]) throws {
    let source = SourceText(try JSONDocument(line))
    func text(_ name: String) -> String? {
      guard let node = source.member(name, of: 0), source[node].isString else { return nil }
      return String(decoding: source.decoded(node), as: UTF8.self)
    }
    func spelling(_ name: String) -> [UInt8] {
      source.member(name, of: 0).map { [UInt8](source.spelling(of: $0)) } ?? []
    }
    id = text("id") ?? ""
    host = text("host") ?? ""
    model = text("model")
    about = text("about")
    status = Int(String(decoding: spelling("status"), as: UTF8.self)) ?? 0
    body = spelling("body")
  }
}
