internal import ConversationHistory
internal import HistoryLaws

/// What a default pipeline makes of any body keeps laws 1 to 11, and what it makes of a client's requests 12 and 13; what
/// one pass makes is accounted for.
enum SanitizeProperty {
  static func fault(_ bytes: [UInt8]) -> String? {
    let input = FuzzInput(bytes)
    switch input.word(at: 0) {
    case "client"?:
      let model = input.word(at: 1) ?? FuzzInput.bindingModel
      var client = SimulatedClient(input.rest, model: model)
      let fault = client.faultOfConversation(turns: min(8, 1 + input.rest.count))
      // A model that binds nothing may take the thinking of a client that repairs.
      return model == FuzzInput.bindingModel || !(fault?.contains("thinking") ?? false) ? fault : nil
    case "pass"?: return LonePassProperty.fault(input)
    case "made"?:
      let dialect = input.dialect(at: 1)
      return fault(LawSubject(HistoryGenerator.body(input.rest, dialect), dialect, model: input.model(at: 2, dialect)))
    case "valid"?:
      let dialect = input.dialect(at: 1)
      let body = HistoryGenerator.validBody(input.rest, dialect, model: input.model(at: 2, dialect))
      return fault(LawSubject(body, dialect, model: input.model(at: 2, dialect), isValid: true))
    default:
      let dialect = input.dialect(at: 0)
      return fault(LawSubject(input.rest, dialect, model: input.model(at: 1, dialect)))
    }
  }

  private static func fault(_ subject: LawSubject) -> String? {
    for law in Law.allCases {
      if let breach = law.breach(of: subject) { return "\(breach)" }
    }
    return nil
  }
}
