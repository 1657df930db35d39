/// A transformation of a history that logs its edits; named for what it does.
///
/// A pass that a caller names acts unconditionally; conditions on the model live in the default pipelines. A client's own
/// stands in a pipeline beside those of the library:
///
/// ```swift
/// struct DropGreetings: Pass {
///   static let id = "drop-greetings"
///   static let establishes = "no message is a mere greeting"
///
///   func apply(to revision: inout Revision) {
///     revision.removeEach { _, message in
///       message == Message(.user, "hi") ? Revision.Note("dropped a greeting", safety: .lossy) : nil
///     }
///   }
/// }
/// ```
///
/// It must be pure, and change nothing where it has run: a pipeline runs its passes until none changes anything.
public protocol Pass: Sendable {
  /// The id on the command line, such as `strip-trailing-assistants`.
  static var id: String { get }
  /// What holds after it ran, in one line.
  static var establishes: String { get }
  /// Changes the history through the revision. Linear in its size.
  func apply(to revision: inout Revision)
}

/// A pass whatever its type.
public struct AnyPass: Sendable {
  /// The id of the pass.
  public let id: String
  /// What holds after it ran.
  public let establishes: String
  let apply: @Sendable (inout Revision) -> Void

  /// Wraps a pass.
  public init<P: Pass>(_ pass: P) {
    id = P.id
    establishes = P.establishes
    apply = { pass.apply(to: &$0) }
  }

  /// A pass under the name of another.
  init<P: Pass>(_ pass: P, apply: @escaping @Sendable (inout Revision) -> Void) {
    id = P.id
    establishes = P.establishes
    self.apply = apply
  }

  /// A pass like another, which runs otherwise.
  init(_ pass: AnyPass, apply: @escaping @Sendable (inout Revision) -> Void) {
    id = pass.id
    establishes = pass.establishes
    self.apply = apply
  }
}
