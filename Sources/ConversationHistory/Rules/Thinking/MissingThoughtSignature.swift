extension Rule {
  static let missingThoughtSignature = Rule(
    "missing-thought-signature", .thinking, "a call of the current turn without its thought signature",
    .on(.error, .gemini), evidence: .measured, repairedBy: SignFunctionCalls.id, needs: .toolCall,
    page: RulePage(
      rejects: "A step of the current turn whose first `functionCall` part has no `thoughtSignature`, on Gemini 3.",
      why: "Gemini 3 checks the calls behind the last text of the user. Clients that rebuild parts lose the "
        + "signature, and calls of another model never had one.",
      sources: [
        "ai.google.dev/gemini-api/docs/thought-signatures", "open-gsd/gsd-pi#155", "rowboatlabs/rowboat#694",
      ],
      example: RulePage.Example(
        .gemini, model: "gemini-3-flash-preview",
        fails: #"""
          {"contents": [
            {"role": "user", "parts": [{"text": "a"}]},
            {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}}]},
            {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "b"}}}]}
          ]}
          """#,
        passes: #"""
          {"contents": [
            {"role": "user", "parts": [{"text": "a"}]},
            {"role": "model", "parts": [{"functionCall": {"name": "f", "args": {}}, "thoughtSignature": "EqQB"}]},
            {"role": "user", "parts": [{"functionResponse": {"name": "f", "response": {"output": "b"}}}]}
          ]}
          """#),
      fix: "Writes the signature `skip_thought_signature_validator`, which Google names for calls of other models.")
  ) { context in
    guard context.family == .gemini, context.requirements.takesUnsignedCalls != .yes else { return [] }
    return context.firstCallsOfTurn().compactMap { index in
      guard let part = context.json(.block(index)),
        part.value("thoughtSignature") == nil, part.value("thought_signature") == nil
      else { return nil }
      let isRefused = context.requirements.takesUnsignedCalls == .no
      let message = context.outline.message(of: index)
      return context.finding(
        "missing-thought-signature", isRefused ? .error : context.outline.model == nil ? .info : .warning,
        at: .block(index),
        isRefused
          ? "the first call of the step has no thought signature"
          : "the first call of the step has no thought signature, which Gemini 3 asks for",
        help: "send the part as it came",
        apiError: isRefused ? context.signatureWords(context.toolName(of: index), message + 1) : nil,
        fix: isRefused
          ? .safe(SignFunctionCalls.id, "write the signature that says there is none") : nil,
        identity: context.toolName(of: index))
    }
  }
}

extension LintContext {
  /// The first call of each run of model contents behind the last text of the user.
  fileprivate func firstCallsOfTurn() -> [Int] {
    let start = messages.last { index in
      outline.messages[index].role == .user
        && outline.blocks(of: index).contains { outline.blocks[$0].kind == .text }
    }
    return messages.filter { $0 > start ?? -1 && outline.messages[$0].role == .assistant && beginsRun($0) }
      .compactMap { first in
        var message = first
        while message < outline.messages.count, outline.messages[message].role == .assistant {
          if let call = outline.blocks(of: message).first(where: { outline.blocks[$0].kind == .toolCall }) {
            return call
          }
          message += 1
        }
        return nil
      }
  }

  /// `position` counts contents from one.
  fileprivate func signatureWords(_ name: String, _ position: Int) -> String {
    if outline.dialect.id.hasPrefix("gemini/vertex") {
      return "Unable to submit request because function call `\(name)` in the \(position). content block is missing a "
        + "`thought_signature`."
    }
    return "Function call is missing a thought_signature in functionCall parts. This is required for tools to work "
      + "correctly, and missing thought_signature may lead to degraded model performance. Additional data, function "
      + "call `default_api:\(name)` , position \(position). Please refer to "
      + "https://ai.google.dev/gemini-api/docs/thought-signatures for more details."
  }
}
