/// Lists passes one below the other.
@resultBuilder
public enum PipelineBuilder {
  public static func buildExpression<P: Pass>(_ pass: P) -> [AnyPass] { [AnyPass(pass)] }
  public static func buildExpression(_ passes: [AnyPass]) -> [AnyPass] { passes }
  public static func buildBlock(_ parts: [AnyPass]...) -> [AnyPass] { parts.flatMap { $0 } }
  public static func buildOptional(_ part: [AnyPass]?) -> [AnyPass] { part ?? [] }
  public static func buildEither(first: [AnyPass]) -> [AnyPass] { first }
  public static func buildEither(second: [AnyPass]) -> [AnyPass] { second }
  public static func buildArray(_ parts: [[AnyPass]]) -> [AnyPass] { parts.flatMap { $0 } }
}
