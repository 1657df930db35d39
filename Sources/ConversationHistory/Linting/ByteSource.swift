/// What gives the bytes of an input back when a finding is printed.
package protocol ByteSource: Sendable {
  /// The bytes of a range of the input, cut at its end.
  func bytes(_ range: Range<Int>) -> [UInt8]
  /// The value that fills a range, where the input was scanned as a whole; nil sends whoever asks to the bytes.
  func value(_ range: Range<Int>) -> Origin?
}

extension ByteSource {
  package func value(_ range: Range<Int>) -> Origin? { nil }
}

/// An input that is in memory.
package struct MemoryBytes: ByteSource {
  private let content: [UInt8]

  package init(_ content: [UInt8]) { self.content = content }

  package func bytes(_ range: Range<Int>) -> [UInt8] {
    [UInt8](content[range.clamped(to: 0..<content.count)])
  }
}
