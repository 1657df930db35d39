/// The schema of a file of settings, as a JSON document.
public enum SchemaReport {
  /// One setting.
  public struct Setting: Sendable {
    /// What its value may be.
    public enum Shape: Sendable {
      /// Any string.
      case text
      /// One of a few words.
      case choice([String])
      /// Any of a few words.
      case list([String])
      /// Words, each with one of a few values.
      case map(keys: [String], values: [String])
    }

    let name: String
    let help: String
    let shape: Shape

    /// Makes a setting from its parts.
    public init(name: String, help: String, shape: Shape) {
      self.name = name
      self.help = help
      self.shape = shape
    }
  }

  /// A JSON Schema of draft 7, which editors and PyPI's `jsonschema` read: the settings at the top and again in each
  /// entry of `paths`, which needs a `match`; the other members of the top are a text or a list of texts.
  public static func json(
    title: String, settings: [Setting], top: [(name: String, help: String)], match: String
  ) -> [UInt8] {
    var output = JSONOutput()
    output.open("{")
    output.member("$schema", "http://json-schema.org/draft-07/schema#")
    output.member("title", title)
    output.member("type", "object")
    output.member("additionalProperties", false)
    output.key("properties")
    output.open("{")
    output.property("$schema", "where this schema is") { $0.member("type", "string") }
    for setting in settings { output.property(setting) }
    for (name, help) in top {
      output.property(name, help) { output in
        switch name {
        case "paths": output.paths(settings, match)
        case "baseline": output.member("type", "string")
        default: output.texts()
        }
      }
    }
    output.close("}")
    output.close("}")
    output.raw("\n")
    return output.bytes
  }
}

extension JSONOutput {
  fileprivate mutating func property(_ name: String, _ help: String, _ body: (inout JSONOutput) -> Void) {
    key(name, after: "\n  ")
    open("{")
    member("description", help)
    body(&self)
    close("}")
  }

  fileprivate mutating func property(_ setting: SchemaReport.Setting) {
    property(setting.name, setting.help) { output in
      switch setting.shape {
      case .text: output.member("type", "string")
      case .choice(let words): output.choice(words)
      case .list(let words):
        output.member("type", "array")
        output.object("items") { $0.choice(words) }
      case .map(let keys, let values):
        output.member("type", "object")
        output.object("propertyNames") { $0.choice(keys) }
        output.object("additionalProperties") { $0.choice(values) }
      }
    }
  }

  fileprivate mutating func paths(_ settings: [SchemaReport.Setting], _ match: String) {
    member("type", "array")
    object("items") { output in
      output.member("type", "object")
      output.key("required")
      output.strings(["match"])
      output.member("additionalProperties", false)
      output.object("properties") { output in
        output.property("match", match) { output in
          output.texts()
          output.member("minItems", 1)
        }
        for setting in settings { output.property(setting) }
      }
    }
  }

  fileprivate mutating func texts() {
    member("type", "array")
    object("items") { $0.member("type", "string") }
  }

  private mutating func choice(_ words: [String]) {
    key("enum")
    strings(words)
  }

  private mutating func object(_ name: String, _ body: (inout JSONOutput) -> Void) {
    key(name)
    open("{")
    body(&self)
    close("}")
  }
}
