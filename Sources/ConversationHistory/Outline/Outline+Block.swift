extension Outline {
  /// One block: 48 bytes.
  package struct Block: Sendable {
    /// Offset in the input, in bytes.
    package var offset: Int
    package var length: UInt32
    package var line: UInt32
    /// Hash of the id of a call, or of the id that a result names; 0 for none.
    package var id: UInt64
    /// Hash of what a text says; for a medium of all its members but the cache marker.
    package var content: UInt64
    package var nameHash: UInt32
    package var flags: Flags
    package var kind: BlockKind

    package struct Flags: OptionSet, Sendable {
      package let rawValue: UInt16
      package init(rawValue: UInt16) { self.rawValue = rawValue }
      static let empty = Flags(rawValue: 1)
      static let blank = Flags(rawValue: 2)
      static let loneSurrogate = Flags(rawValue: 4)
      static let oddID = Flags(rawValue: 8)
      static let oddName = Flags(rawValue: 16)
      static let isError = Flags(rawValue: 32)
      /// A result without content.
      static let noContent = Flags(rawValue: 64)
      /// An input that the dialect does not take.
      static let oddInput = Flags(rawValue: 128)
      /// The content string itself, with no object around it.
      static let bare = Flags(rawValue: 256)
      static let duplicateKey = Flags(rawValue: 512)
      /// A text of the assistant that may end in white space; its bytes tell.
      static let trailingSpace = Flags(rawValue: 1024)
      /// An error that was saved as an answer.
      static let errorStub = Flags(rawValue: 2048)
      /// A result that stands in for one that was lost.
      static let stubResult = Flags(rawValue: 4096)
      static let textMissing = Flags(rawValue: 8192)
      /// A result whose content is neither a string nor a list.
      static let oddContent = Flags(rawValue: 16384)
      /// A result with a block in it that is none, or that has no text.
      static let oddNested = Flags(rawValue: 32768)
    }
  }
}
