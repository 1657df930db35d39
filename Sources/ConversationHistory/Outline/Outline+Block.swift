extension Outline {
  /// One block: 48 bytes.
  package struct Block: Sendable {
    /// Offset in the input, in bytes.
    package var offset: Int
    package var length: UInt32
    package var line: UInt32
    /// Hash of the id of a call, or of the id that a result names; 0 for none.
    package var id: UInt64
    /// The first eight bytes of what a text says; 0 for other kinds.
    package var beginning: UInt64
    package var nameHash: UInt32
    package var flags: Flags
    package var kind: BlockKind

    package struct Flags: OptionSet, Sendable {
      package let rawValue: UInt32
      package init(rawValue: UInt32) { self.rawValue = rawValue }
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
      /// A call without the member that its input stands in.
      static let inputMissing = Flags(rawValue: 4096)
      static let textMissing = Flags(rawValue: 8192)
      static let cacheMarker = Flags(rawValue: 16384)
      /// Thinking that is not both whole and signed; a result with more than plain text inside.
      static let odd = Flags(rawValue: 32768)
      /// A result with a block in it that is no text.
      static let rich = Flags(rawValue: 262144)
      /// A result whose content is neither a string nor a list.
      static let oddContent = Flags(rawValue: 65536)
      /// A result with a block in it that is none, or that has no text.
      static let oddNested = Flags(rawValue: 131072)
      /// An id of a length that was refused once.
      static let longID = Flags(rawValue: 524288)
    }
  }
}
