/// What the inputs of a fuzz target look like, for the mutator.
package struct FuzzForm: Sendable {
  /// The form of what stands behind the header.
  package enum Body: Sendable {
    /// Bytes of any form.
    case text
    /// One JSON value.
    case json
    /// A JSON value a line, or one document.
    case lines
  }

  package let body: Body
  /// The first lines that an input may have; none where inputs have no header.
  package let headers: [String]

  package init(_ body: Body, headers: [String] = []) {
    self.body = body
    self.headers = headers
  }
}
