/// The tools of the made-up agent.
enum ToolCall: String, Sendable, CaseIterable {
  case read = "Read"
  case bash = "Bash"
  case grep = "Grep"
  case edit = "Edit"

  static func random(_ random: inout SplitMix64) -> Self {
    random.pick([.read, .read, .bash, .bash, .grep, .edit]) ?? .read
  }

  private var parameters: [String] {
    switch self {
    case .read: ["file_path"]
    case .bash: ["command", "description"]
    case .grep: ["pattern", "output_mode"]
    case .edit: ["file_path", "old_string", "new_string"]
    }
  }

  /// Writes the members `name` and `input` of a call.
  func write(to writer: inout JSONWriter, _ pool: TextPool, _ random: inout SplitMix64) {
    writer.member("name", rawValue)
    writer.key("input")
    writer.beginObject()
    switch self {
    case .read:
      writer.member("file_path", "/home/user/project/" + TextPool.path(&random))
    case .bash:
      writer.member("command", "swift test --filter \(TextPool.identifier(&random)) 2>&1 | tail")
      writer.member("description", "Run the tests of \(TextPool.identifier(&random))")
    case .grep:
      writer.member("pattern", TextPool.identifier(&random))
      writer.member("output_mode", "files_with_matches")
    case .edit:
      writer.member("file_path", "/home/user/project/" + TextPool.path(&random))
      writer.member("old_string", escaped: pool.code(random.within(60...300), &random))
      writer.member("new_string", escaped: pool.code(random.within(60...300), &random))
    }
    writer.endObject()
  }

  /// Writes the declaration of the tool.
  func declare(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", rawValue)
    writer.member("description", "The tool \(rawValue) of the agent")
    writer.key("input_schema")
    writer.beginObject()
    writer.member("type", "object")
    writer.key("properties")
    writer.beginObject()
    for parameter in parameters {
      writer.key(parameter)
      writer.beginObject()
      writer.member("type", "string")
      writer.endObject()
    }
    writer.endObject()
    writer.key("required")
    writer.beginArray()
    for parameter in parameters {
      writer.plain(parameter)
    }
    writer.endArray()
    writer.endObject()
    writer.endObject()
  }
}
