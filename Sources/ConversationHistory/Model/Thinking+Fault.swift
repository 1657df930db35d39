/// What is wrong with a thinking block as the Messages API takes it back.
enum ThinkingFault: Sendable {
  /// A text without a signature.
  case unsigned
  /// Sealed thinking without its data.
  case dataMissing
  /// Neither a text nor a seal: a stream that broke off.
  case empty
  /// A signature without the member `thinking`.
  case textMissing
  /// A signature that is the empty string.
  case badSignature
  /// Sealed data that is the empty string.
  case badData
}

extension Thinking {
  /// The fault; nil for a block that may well be genuine.
  var fault: ThinkingFault? {
    if isRedacted {
      guard let signature else { return .dataMissing }
      return signature.isEmpty ? .badData : nil
    }
    let isSigned = !(signature?.isEmpty ?? true)
    guard let text else { return .textMissing }
    if isSigned { return nil }
    if text.isEmpty { return .empty }
    return signature == nil ? .unsigned : .badSignature
  }
}

extension Block {
  var thinking: Thinking? {
    if case .thinking(let thinking) = content { thinking } else { nil }
  }
}
