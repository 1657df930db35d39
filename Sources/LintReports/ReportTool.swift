/// How the tool names itself in reports.
public enum ReportTool {
  /// The name.
  public static let name = "historylint"
  /// The version, in three numbers.
  public static let version = "0.1.0"
}
