package import ConversationHistory

/// How what a pipeline did to the histories of a file comes back into its bytes.
enum WayBack: Sendable {
  /// Repairs the whole file: touched records change, all other bytes stay.
  case repairs(@Sendable (RepairRequest) -> RepairedFile)
  /// The messages do not stand in the file as they are sent, and why.
  case none(String)
}

/// A file that is to be repaired.
package struct RepairRequest: Sendable {
  package var bytes: [UInt8]
  package var options: InputOptions
  /// The passes; nil for the dialect's own.
  package var pipeline: Pipeline?
  package var pipelineOptions: Pipeline.Options
  /// Whether a record stays that another one names, off the conversation, instead of all its names being rewritten.
  package var keepsNamedRecords = false
}

/// What came of it.
package struct RepairedFile: Sendable {
  package var bytes: [UInt8]
  /// One for each history of the file, in the order of the linter's records.
  package var outcomes: [Outcome]
}
