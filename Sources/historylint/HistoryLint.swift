@main
struct HistoryLint {
  static func main() {}
}
