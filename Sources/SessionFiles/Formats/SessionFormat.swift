package import ConversationHistory

/// A form in which conversations are saved: how it is known, read, and written back.
///
/// A format stands in a folder of its own and registers with one line in `SessionFormat.all`.
package struct SessionFormat: Sendable, Identifiable {
  /// The id on the command line, such as `claude-code`.
  package let id: String
  /// One line about it, in lower case.
  package let summary: String
  /// The dialect of its histories, unless the caller names one or the content tells another.
  package let dialect: Dialect
  /// What its histories are linted for, unless the caller says.
  package let purpose: Purpose
  let layout: Layout
  /// Any of these tells the format.
  let signatures: [Signature]
  /// Makes a reader for one file.
  let reader: @Sendable (ReadingOptions) -> any SessionReader
  let wayBack: WayBack
  /// Rules whose faults the agent mends itself before it sends.
  let settles: Set<String>
  /// The types that its records are known to have, in their member `type`; nil where that tells nothing.
  let recordTypes: Set<String>?
  /// Whether its records have a form of their own, by which one is known even in a damaged line: request bodies and
  /// messages alone have none.
  package let isSession: Bool

  init(
    _ id: String, _ summary: String, dialect: Dialect, purpose: Purpose = .resume, layout: Layout,
    signatures: [Signature], wayBack: WayBack, settles: Set<String> = [],
    recordTypes: Set<String>? = nil, isSession: Bool = true,
    reader: @escaping @Sendable (ReadingOptions) -> any SessionReader
  ) {
    self.id = id
    self.summary = summary
    self.dialect = dialect
    self.purpose = purpose
    self.layout = layout
    self.signatures = signatures
    self.reader = reader
    self.wayBack = wayBack
    self.settles = settles
    self.recordTypes = recordTypes
    self.isSession = isSession
  }

  /// How the records of a file lie in it.
  enum Layout: Sendable {
    /// One record a line.
    case lines
    /// One JSON document over any number of lines, held whole.
    case document
    /// Either, as the first line tells.
    case either
  }

  /// What an agent for many providers mends: it joins turns of one speaker where the provider wants it.
  static let turnsOfOneSpeaker: Set = ["repeated-role"]

  /// Whether a repaired history can be written back into its file.
  package var isRepairable: Bool {
    if case .repairs = wayBack { true } else { false }
  }

  package static func named(_ id: String) -> SessionFormat? { all.first { $0.id == id } }
}

extension SessionFormat: Hashable {
  /// Equal ids: a format is its id.
  package static func == (left: SessionFormat, right: SessionFormat) -> Bool { left.id == right.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// What a reader is told about the file before it reads.
struct ReadingOptions: Sendable {
  /// The dialect that the caller names.
  var dialect: Dialect?
  var model: String?
  /// Gives bytes of the input back.
  var source: any ByteSource
  /// Whether the caller named the format: then nothing else is made of the content.
  var isForced = false
}
