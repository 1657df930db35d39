public import ConversationHistory

/// The bytes of a response with the old names of tools, as they come in.
///
/// What `URLSession.bytes(for:)` gives goes through it, and its lines are read as before:
/// `for try await line in bytes.restoringNames(by: NameRestorer(names)).lines`. An event goes out when its line is whole.
public struct RestoredBytes<Base: AsyncSequence>: AsyncSequence where Base.Element == UInt8 {
  /// A byte.
  public typealias Element = UInt8

  private let base: Base
  private let restorer: NameRestorer

  init(_ base: Base, _ restorer: NameRestorer) {
    self.base = base
    self.restorer = restorer
  }

  /// Begins with the first byte.
  public func makeAsyncIterator() -> Iterator {
    Iterator(base: base.makeAsyncIterator(), stream: ResponseStream(restorer))
  }

  /// Gives the bytes one after the other.
  public struct Iterator: AsyncIteratorProtocol {
    private var base: Base.AsyncIterator
    private var stream: ResponseStream
    private var ready: [UInt8] = []
    private var position = 0
    private var isFinished = false

    init(base: Base.AsyncIterator, stream: ResponseStream) {
      self.base = base
      self.stream = stream
    }

    /// The next byte; nil at the end. Linear over all calls.
    public mutating func next() async throws -> UInt8? {
      while position == ready.count {
        guard !isFinished else { return nil }
        ready = try await nextLine()
        position = 0
      }
      defer { position += 1 }
      return ready[position]
    }

    /// A stream takes lines: to ask it at each byte would cost more than the bytes.
    private mutating func nextLine() async throws -> [UInt8] {
      var line: [UInt8] = []
      while let byte = try await base.next() {
        line.append(byte)
        if byte == 0x0A { return stream.append(line) }
      }
      isFinished = true
      return stream.append(line) + stream.finish()
    }
  }
}

extension RestoredBytes: Sendable where Base: Sendable {}

extension AsyncSequence where Element == UInt8 {
  /// These bytes of a response with the old names of tools, by the map of `Outcome.toolNames`.
  public func restoringNames(by restorer: NameRestorer) -> RestoredBytes<Self> { RestoredBytes(self, restorer) }
}
