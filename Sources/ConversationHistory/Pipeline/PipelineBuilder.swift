/// Lists passes one below the other.
@resultBuilder
public enum PipelineBuilder {
  /// Takes a pass.
  public static func buildExpression<P: Pass>(_ pass: P) -> [AnyPass] { [AnyPass(pass)] }
  /// Takes a pass whatever its type.
  public static func buildExpression(_ pass: AnyPass) -> [AnyPass] { [pass] }
  /// Takes a list of passes.
  public static func buildExpression(_ passes: [AnyPass]) -> [AnyPass] { passes }
  /// Puts the passes one behind the other.
  public static func buildBlock(_ parts: [AnyPass]...) -> [AnyPass] { parts.flatMap { $0 } }
  /// Takes what an `if` gives, or nothing.
  public static func buildOptional(_ part: [AnyPass]?) -> [AnyPass] { part ?? [] }
  /// Takes the first branch.
  public static func buildEither(first: [AnyPass]) -> [AnyPass] { first }
  /// Takes the other branch.
  public static func buildEither(second: [AnyPass]) -> [AnyPass] { second }
  /// Takes what a loop gives.
  public static func buildArray(_ parts: [[AnyPass]]) -> [AnyPass] { parts.flatMap { $0 } }
}
