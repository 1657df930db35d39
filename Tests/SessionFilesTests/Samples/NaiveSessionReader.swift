import Foundation

/// Counts what a Claude Code session holds, slowly and by another road than the reader: every line a dictionary.
struct NaiveSessionReader {
  private struct Line {
    let number: Int
    let object: [String: Any]

    func text(_ key: String) -> String? { object[key] as? String }
    var isSide: Bool { object["isSidechain"] as? Bool == true }
    var message: [String: Any]? { object["message"] as? [String: Any] }
    var blocks: [[String: Any]] { message?["content"] as? [[String: Any]] ?? [] }
    var isWire: Bool {
      ["user", "assistant"].contains(text("type")) && message != nil
        && object["isApiErrorMessage"] as? Bool != true && object["isMeta"] as? Bool != true
        && text("teamName") == nil
    }
    var messageID: String? { text("type") == "assistant" ? message?["id"] as? String : nil }
    var calls: Set<String> { ids("tool_use", "id") }
    var results: Set<String> { ids("tool_result", "tool_use_id") }

    private func ids(_ type: String, _ key: String) -> Set<String> {
      Set(blocks.filter { $0["type"] as? String == type }.compactMap { $0[key] as? String })
    }
  }

  private(set) var histories = 0
  private(set) var messages = 0

  init(_ bytes: [UInt8]) {
    var session: [Line] = []
    var name: String?
    for (number, part) in bytes.split(separator: 10).enumerated() {
      guard let object = try? JSONSerialization.jsonObject(with: Data(part)) as? [String: Any]
      else { continue }
      let line = Line(number: number, object: object)
      if let own = line.text("sessionId") {
        if let name, own != name, line.text("parentUuid") == nil, line.object["uuid"] != nil {
          count(session)
          session = []
        }
        name = own
      }
      session.append(line)
    }
    count(session)
  }

  private mutating func count(_ lines: [Line]) {
    let wire = lines.filter { $0.isWire }
    guard !wire.isEmpty else { return }
    guard lines.contains(where: { $0.text("uuid") != nil && $0.isWire }) else {
      return add(wire, among: wire)
    }
    var byUUID: [String: Line] = [:]
    for line in lines { if let uuid = line.text("uuid") { byUUID[uuid] = line } }
    let current = lines.filter { line in
      guard let uuid = line.text("uuid") else { return false }
      return byUUID[uuid]?.number == line.number
    }
    let parents = Set(current.compactMap { $0.text("parentUuid") })
    func up(_ line: Line) -> [Line] {
      var path = [line]
      var seen: Set<Int> = [line.number]
      while let parent = path.last?.text("parentUuid").flatMap({ byUUID[$0] }),
        seen.insert(parent.number).inserted
      {
        path.append(parent)
      }
      return path
    }
    let leaves = current.filter { !parents.contains($0.text("uuid") ?? "") }
    let hasMain = lines.contains { $0.message != nil && !$0.isSide && $0.isWire }
    let ends = leaves.filter { !hasMain || !$0.isSide }
      .compactMap { up($0).first { $0.isWire } }.filter { !hasMain || !$0.isSide }
    if let end = ends.max(by: { $0.number < $1.number }) {
      add(
        up(end).filter { $0.isWire && $0.isSide == end.isSide }.reversed(),
        among: current.filter { $0.isWire && $0.isSide == end.isSide })
    }
    guard hasMain else { return }
    var agents: [Int: [Line]] = [:]
    for leaf in leaves where leaf.isSide && leaf.isWire {
      let path = Array(up(leaf).prefix { $0.isSide })
      agents[path.last?.number ?? -1] = path.filter { $0.isWire }.reversed()
    }
    for path in agents.values { add(path, among: current.filter { $0.isWire && $0.isSide }) }
  }

  /// Lines of one id are one message, and results that the path misses come back.
  private mutating func add(_ path: [Line], among all: [Line]) {
    histories += 1
    let ids = Set(path.compactMap(\.messageID))
    messages += ids.count + path.count { $0.messageID == nil }
    let answered = path.filter { $0.messageID == nil }.reduce(into: Set<String>()) { $0.formUnion($1.results) }
    let asked = all.filter { $0.messageID.map(ids.contains) ?? false }
      .reduce(into: Set<String>()) { $0.formUnion($1.calls) }
    let numbers = Set(path.map(\.number))
    var open = asked.subtracting(answered)
    for line in all where line.messageID == nil && !numbers.contains(line.number) {
      guard !open.isDisjoint(with: line.results) else { continue }
      open.subtract(line.results)
      messages += 1
    }
  }
}
