extension Command {
  /// A command that lists a registry.
  static func list(_ name: String, _ summary: String) -> Command {
    Command(
      name: name, summary: summary, usage: "\(name) [--format text|json]",
      options: [
        .value("format", .choice("NAME", ["text", "json"]), "for people or for machines")
      ])
  }
}
