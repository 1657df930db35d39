/// The rules about the body as a whole; the line here is what registers a rule.
enum EnvelopeRules {
  static let all: [Rule] = [
    .duplicateKey,
    .emptyHistory,
    .invalidJSON,
    .loneSurrogate,
    .missingField,
    .refusedParameter,
    .requestTooLarge,
    .tooManyMessages,
    .tornLine,
    .unknownField,
  ]
}
