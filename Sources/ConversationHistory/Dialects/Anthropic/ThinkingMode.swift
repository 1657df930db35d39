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

  /// Whether the request asks the model to think.
  var isOn: Bool {
    switch self {
    case .manual, .adaptive: true
    case .disabled, .absent, .unknown: false
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

extension LintContext {
  /// Whether the last message may be the assistant's: never while the model thinks first (docs, thinking).
  var endsWithAssistant: Answer {
    isAnthropic && thinkingMode.isOn ? .no : requirements.endsWithAssistant
  }
}

extension History {
  /// Whether the model is to think before it answers, so that it cannot go on from an answer.
  var thinksBeforeItAnswers: Bool { dialect.family == .anthropic && thinkingMode.isOn }

  var thinkingMode: ThinkingMode {
    ThinkingMode(parameter("thinking"), isWholeRequest: parameter("max_tokens") != nil)
  }
}
