extension Option {
  /// `--input`, of every command that reads histories.
  static func input(_ words: Vocabulary) -> Option {
    .value(
      "input", OptionValue(name: "KIND", choices: words.inputs, listedBy: "historylint formats"),
      "what is read (default auto: told from the content)")
  }

  /// `--dialect`, of every command that judges histories.
  static func dialect(_ words: Vocabulary) -> Option {
    let dialects = words.dialects
    return .value(
      "dialect",
      OptionValue(
        name: "ID", choices: { ["auto"] + dialects() }, listedBy: "historylint dialects"),
      "whose rules apply (default auto: from the format or the shape)")
  }

  /// `--model`, of every command that judges histories.
  static var model: Option {
    .value(
      "model", OptionValue(name: "NAME"),
      "the model that rules may depend on (default: the one the input names)")
  }

  /// `--purpose`, of every command that judges histories.
  static var purpose: Option {
    .value(
      "purpose", .choice("WHY", ["send", "resume", "saved"]),
      "send it as it is, resume it with a new message, or only keep it")
  }
}

extension OptionValue {
  /// One word of a few.
  static func choice(_ name: String, _ choices: [String]) -> OptionValue {
    OptionValue(name: name, choices: { choices })
  }

  /// Ids of rules with commas between them.
  static func rules(_ words: Vocabulary) -> OptionValue {
    OptionValue(
      name: "ID,…", shape: .list, choices: words.rules, listedBy: "historylint rules")
  }
}
