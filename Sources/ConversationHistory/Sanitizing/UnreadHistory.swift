/// A history whose values are made only when somebody looks at them.
struct UnreadHistory: Sendable {
  let body: RequestBody
  let source: SourceText
  let dialect: Dialect
  let model: String?
  let count: Int

  var history: History { History(body, source: source, dialect: dialect, model: model) }
}
