/// A client's list is not the one that the outcome is about.
public struct CountMismatch: Error, Sendable, Hashable {
  /// How many messages the run began with.
  public let expected: Int
  /// How many elements the client's list has.
  public let found: Int
}

#if !hasFeature(Embedded)
  // The closure's error goes through as it is, whatever it is: Embedded Swift has no such throws.
  extension Outcome {
    /// Does to a client's own list what the run did to the history: rows of a database, or values that only encode.
    ///
    /// What was kept is the client's own element, untouched. For every other message of the result the closure makes one:
    ///
    /// ```swift
    /// let rows = try outcome.apply(to: rows) { message, origins in
    ///   Row(id: origins.first?.id ?? UUID(), json: message.encoded(as: .anthropic))
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - elements: one for each message that the run began with, in their order.
    ///   - make: gets a message of the result, and the elements that it was made of: one where it was edited, several where
    ///     they were merged, none where it was inserted.
    /// - Returns: one element for each message of the result, in their order.
    /// - Throws: `CountMismatch`, or what `make` throws.
    /// - Complexity: linear in the number of messages.
    public func apply<Element>(
      to elements: [Element], making make: (Message, [Element]) throws -> Element
    ) throws -> [Element] {
      guard elements.count == continuation.messages else {
        throw CountMismatch(expected: continuation.messages, found: elements.count)
      }
      guard !edits.isEmpty else { return elements }
      return try zip(sources, history.messages).map { source, message in
        switch source {
        case .kept(let index): elements[index]
        case .edited(let index): try make(message, [elements[index]])
        case .merged(let indexes): try make(message, indexes.map { elements[$0] })
        case .inserted: try make(message, [])
        }
      }
    }
  }
#endif
