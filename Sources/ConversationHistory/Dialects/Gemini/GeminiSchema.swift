/// The keywords of JSON Schema that Gemini's own form of a schema is known not to have.
enum GeminiSchema {
  /// Each seen in a refusal: zed-industries/zed#44875, pizza-bot-app/pizza-bot#62, tailcallhq/forgecode#3426,
  /// zendev-sh/goai#108, router-for-me/CLIProxyAPI#2142. Others may be taken by now.
  static let unknown = [
    "const", "exclusiveMaximum", "exclusiveMinimum", "patternProperties", "propertyNames", "uniqueItems",
  ]

  /// The first such keyword, and its place in the words of the API.
  static func unknownKeyword(in schema: JSONText, at path: String) -> (name: String, path: String)? {
    for member in schema.members {
      let name = member.name.string
      if unknown.contains(name) { return (name, path) }
      for (step, inner) in inside(member) {
        if let found = unknownKeyword(in: inner, at: path + step) { return found }
      }
    }
    return nil
  }

  /// The schemas in a member of a schema; the API counts properties as entries of a map.
  private static func inside(_ member: Member) -> [(step: String, schema: JSONText)] {
    switch member.name.string {
    case "properties": member.value.members.enumerated().map { (".properties[\($0)].value", $1.value) }
    case "items": [(".items", member.value)]
    case "anyOf": member.value.elements.enumerated().map { (".any_of[\($0)]", $1) }
    default: []
    }
  }

  /// The schema without such keywords; a constant text becomes an enum of one.
  static func repaired(_ schema: JSONText) -> JSONText {
    guard schema.isObject else { return schema }
    let hasEnum = schema["enum"] != nil
    return JSONText(
      schema.members.compactMap { member -> Member? in
        switch member.name.string {
        case "const" where member.value.text != nil && !hasEnum: Member("enum", JSONText([member.value]))
        case let name where unknown.contains(name): nil
        case "properties":
          Member(member.name, JSONText(member.value.members.map { Member($0.name, repaired($0.value)) }))
        case "items": Member(member.name, repaired(member.value))
        case "anyOf": Member(member.name, JSONText(member.value.elements.map(repaired)))
        default: member
        }
      })
  }
}
