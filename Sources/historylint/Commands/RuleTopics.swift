import ConversationHistory

/// The article of the documentation that leads to the pages of the rules, group by group.
enum RuleTopics {
  static let markdown = head + Rule.Group.allCases.map(topic).joined(separator: "\n")

  private static let head = """
    # The rules

    What is looked for, and what each finding means: one page a rule.

    ## Overview

    A page says what its rule finds, why the provider refuses it, in its own words where they are known, what the repair
    does, and where all this is known from. `historylint explain RULE` prints the same page.

    ## Topics


    """

  private static func topic(_ group: Rule.Group) -> String {
    let rules = Rule.all.filter { $0.group == group }.map { "- <doc:\($0.id)>\n" }.joined()
    return "### \(group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst())\n\n" + rules
  }
}
