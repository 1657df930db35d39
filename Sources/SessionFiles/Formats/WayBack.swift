package import ConversationHistory

/// How what a pipeline did to the histories of a file comes back into its bytes.
enum WayBack: Sendable {
  /// Repairs the whole file: touched records change, all other bytes stay.
  case repairs(Repair)
  /// The messages do not stand in the file as they are sent, and why.
  case none(String)

  /// A way back, and how far it reaches.
  struct Repair: Sendable {
    /// The rules whose faults it can mend; nil for all that a pass repairs.
    var rules: Set<String>?
    /// How records name each other, where they do.
    var tree: TreeForm?
    /// Whether a history stands in the file so that it can be written back.
    var admits: @Sendable (SessionHistory) -> Bool
    var run: @Sendable (RepairRequest) -> RepairedFile

    init(
      rules: Set<String>? = nil, tree: TreeForm? = nil,
      admits: @escaping @Sendable (SessionHistory) -> Bool = { _ in true },
      run: @escaping @Sendable (RepairRequest) -> RepairedFile
    ) {
      self.rules = rules
      self.tree = tree
      self.admits = admits
      self.run = run
    }
  }
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
