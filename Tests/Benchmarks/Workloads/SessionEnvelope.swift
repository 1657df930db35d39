/// The members that every line of a session shares, and the chain from line to line.
struct SessionEnvelope: Sendable {
  private let folder: String
  private let session: String
  private let branch: String
  private var parent: String?
  private var clock: Timestamp

  init(day: Int, _ random: inout SplitMix64) {
    folder = "/home/user/projects/\(TextPool.identifier(&random))"
    session = Identifiers.uuid(&random)
    branch = "feature/\(TextPool.identifier(&random))"
    clock = Timestamp(day: day)
  }

  /// Opens a line's object with the members that stand first.
  func begin(_ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("parentUuid")
    if let parent {
      writer.plain(parent)
    } else {
      writer.literal("null")
    }
    writer.member("isSidechain", literal: "false")
    writer.member("userType", "external")
    writer.member("cwd", folder)
    writer.member("sessionId", session)
    writer.member("version", "2.1.29")
    writer.member("gitBranch", branch)
  }

  /// Writes the line's own id and time; the next line will name it as its parent.
  mutating func identify(_ writer: inout JSONWriter, _ random: inout SplitMix64) {
    let id = Identifiers.uuid(&random)
    clock.advance(&random)
    writer.member("uuid", id)
    writer.member("timestamp", clock.text)
    parent = id
  }

  /// Writes the line that stands before the first message and is no message.
  func writeSnapshot(to writer: inout JSONWriter, _ random: inout SplitMix64) {
    let id = Identifiers.uuid(&random)
    writer.beginObject()
    writer.member("type", "file-history-snapshot")
    writer.member("messageId", id)
    writer.key("snapshot")
    writer.beginObject()
    writer.member("messageId", id)
    writer.key("trackedFileBackups")
    writer.beginObject()
    writer.endObject()
    writer.member("timestamp", clock.text)
    writer.endObject()
    writer.member("isSnapshotUpdate", literal: "false")
    writer.endObject()
    writer.endLine()
  }
}
