package import ConversationHistory

/// Turns choices into a request body of a dialect, biased to the shapes that damage leaves.
///
/// The same choices give the same body. No choice at all gives one plain user message.
package struct HistoryGenerator {
  var choices: ChoiceStream
  let dialect: Dialect
  let form: WireForm
  var messages: [JSONTree] = []
  /// Counts texts and ids, so that most of them are unlike all others.
  var counter = 0
  /// The id tokens of calls that wait for a result; for Gemini, which pairs by name, the names.
  var open: [JSONTree] = []
  /// All id tokens so far.
  var used: [JSONTree] = []
  /// The last result that was made, for copies.
  var lastResult: (id: JSONTree, content: JSONTree?)?
  /// How many cache markers there are.
  var markers = 0
  /// Whether nothing may be wrong with what is made.
  var isHealthy = false
  /// Ids whose result stands before the call.
  var early: [JSONTree] = []

  init(_ choices: [UInt8], _ dialect: Dialect) {
    self.choices = ChoiceStream(choices)
    self.dialect = dialect
    form = WireForm(dialect)
  }

  /// A body that may be damaged in any way.
  package static func body(_ choices: [UInt8], _ dialect: Dialect) -> [UInt8] {
    var generator = HistoryGenerator(choices, dialect)
    return generator.damagedBody()
  }

  /// A body that the provider takes, without a trace of a retry; for a model that is given beside it.
  package static func validBody(_ choices: [UInt8], _ dialect: Dialect, model: String?) -> [UInt8] {
    var generator = HistoryGenerator(choices, dialect)
    return generator.healthyBody(Manners(dialect, model: model))
  }

  private mutating func damagedBody() -> [UInt8] {
    let count = 1 + choices.below(10)
    for _ in 0..<count { addDamage() }
    if choices.chance(4) { messages = [] }
    return wrapped()
  }
}
