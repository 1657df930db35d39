/// A property over bytes, with the changes that a fuzzer makes to inputs for it.
package struct FuzzTarget: Sendable {
  /// The name of the executable, of the folder of its corpus and of that of its regressions.
  package let id: String
  /// What the property says, in a sentence.
  package let summary: String
  /// What is wrong with what became of an input; nil if the property holds.
  package let fault: @Sendable ([UInt8]) -> String?
  /// Changes of inputs that know their structure; nil where libFuzzer's own changes of bytes do.
  package let changes: Changes?

  /// How inputs are changed; the same arguments give the same result.
  package struct Changes: Sendable {
    /// An input changed, at most so long, by a seed; nil where its bytes are to be changed instead.
    package let mutated: @Sendable (_ input: [UInt8], _ room: Int, _ seed: UInt64) -> [UInt8]?
    /// A part of the second input in the first.
    package let crossed: @Sendable (_ first: [UInt8], _ second: [UInt8], _ room: Int, _ seed: UInt64) -> [UInt8]

    package init(
      mutated: @escaping @Sendable ([UInt8], Int, UInt64) -> [UInt8]?,
      crossed: @escaping @Sendable ([UInt8], [UInt8], Int, UInt64) -> [UInt8]
    ) {
      self.mutated = mutated
      self.crossed = crossed
    }
  }

  package init(
    id: String, summary: String, changes: Changes? = nil, fault: @escaping @Sendable ([UInt8]) -> String?
  ) {
    self.id = id
    self.summary = summary
    self.changes = changes
    self.fault = fault
  }

  /// The scanner's. It stands here, and not beside the others, since a fuzzer pays for every counter of the code that it
  /// is linked with at each run: with the libraries FuzzJSON would be several times slower.
  package static let json = FuzzTarget(
    id: "FuzzJSON", summary: "any bytes: nodes or a typed error, written back byte for byte, as Foundation judges"
  ) { JSONProperty.fault($0) }
}
