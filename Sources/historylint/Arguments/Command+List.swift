extension Command {
  /// A command that lists a registry.
  static func list(_ name: String, _ summary: String, formats: [String] = ["text", "json"]) -> Command {
    Command(
      name: name, summary: summary, usage: "\(name) [--format \(formats.joined(separator: "|"))]",
      options: [
        .value("format", .choice("NAME", formats), "for people or for machines")
      ])
  }
}
