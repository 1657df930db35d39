package import ConversationHistory
internal import HistoryLaws
internal import SessionFiles

/// An input whose first line says how the rest is to be read, such as `anthropic claude-opus-4-6`.
///
/// Names and not numbers, so that a file of a corpus means the same when a dialect or a format is added.
package struct FuzzInput: Sendable {
  /// The words of the first line.
  package let words: [String]
  /// What stands behind the first line feed; the whole input if there is none.
  package let rest: [UInt8]

  package init(_ bytes: [UInt8]) {
    guard let end = bytes.prefix(100).firstIndex(of: 0x0A) else {
      (words, rest) = ([], bytes)
      return
    }
    words = bytes[..<end].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    rest = Array(bytes[(end + 1)...])
  }

  /// The dialect that a word names; the first of all where it names none.
  package func dialect(at index: Int) -> Dialect {
    index < words.count ? Dialect(id: words[index]) ?? .anthropic : .anthropic
  }

  /// The model that a word names; nil unless it is one that the rules of a dialect tell apart: what a name means that is
  /// nearly one of them, nobody knows.
  package func model(at index: Int, _ dialect: Dialect) -> String? {
    word(at: index).flatMap { LawSubject.models(for: dialect).contains($0) ? $0 : nil }
  }

  /// The word at a place; nil where there is none.
  package func word(at index: Int) -> String? { index < words.count ? words[index] : nil }

  /// `DIALECT [MODEL]`: the rest is a body.
  package static let bodyHeaders: [String] = Dialect.all.flatMap { dialect in
    LawSubject.models(for: dialect).map { model in dialect.id + (model.map { " " + $0 } ?? "") }
  }

  /// A model that binds its thinking to what precedes it.
  package static let bindingModel = "claude-fable-5-2"

  /// `made|valid DIALECT [MODEL]`: the rest is choices of the generator; `client MODEL`: those of a client's turns.
  package static let madeHeaders: [String] =
    bodyHeaders.flatMap { ["made " + $0, "valid " + $0] } + ["client " + bindingModel, "client claude-sonnet-4-5"]

  /// `FORMAT`: the rest is a file, read as that format.
  package static let formatHeaders: [String] = InputKind.allCases.map(\.rawValue)
}
