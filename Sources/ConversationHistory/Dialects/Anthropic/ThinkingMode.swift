/// How a request to the Messages API asks the model to think.
enum ThinkingMode: Sendable {
  /// With a budget: `enabled`, Claude 4.6 and older.
  case manual
  case adaptive
  case disabled
  /// The request says nothing, which leaves it to the model.
  case absent
  /// There is no whole request to tell it from, such as in a saved session.
  case unknown

  init(_ thinking: JSONText?, isWholeRequest: Bool) {
    switch thinking?["type"]?.text?.string {
    case "enabled"?: self = .manual
    case "adaptive"?: self = .adaptive
    case "disabled"?: self = .disabled
    case nil where thinking == nil && isWholeRequest: self = .absent
    default: self = .unknown
    }
  }

  /// Whether the request does not think, on a model that does so only when asked.
  var isOff: Bool {
    switch self {
    case .disabled, .absent: true
    case .manual, .adaptive, .unknown: false
    }
  }
}

extension LintContext {
  var thinkingMode: ThinkingMode {
    // A request has a limit of tokens; a list of messages has not.
    ThinkingMode(parameter("thinking"), isWholeRequest: outline.parameter("max_tokens") != nil)
  }
}

extension History {
  var thinkingMode: ThinkingMode {
    ThinkingMode(parameter("thinking"), isWholeRequest: parameter("max_tokens") != nil)
  }
}
