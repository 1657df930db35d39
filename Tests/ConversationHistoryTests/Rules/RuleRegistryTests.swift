import ConversationHistory
import Foundation
import TestSupport
import Testing

@Suite("The registry of rules")
struct RuleRegistryTests {
  static let sources = Checkout.folder.appendingPathComponent("Sources/ConversationHistory")

  static let passIDs = Set(PassCatalogue.all.map(\.id))

  @Test("every pass file is in the catalogue, under the id that its name gives")
  func passes() throws {
    let folder = Self.sources.appendingPathComponent("Passes")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var ids: [String] = []
    for path in paths where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      guard text.contains(": Pass {") else { continue }
      let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      ids.append(Self.kebab(name))
    }
    #expect(ids.sorted() == PassCatalogue.all.map(\.id))
    #expect(PassCatalogue.all.allSatisfy { !$0.establishes.isEmpty })
  }

  @Test("the ids are sorted and unique")
  func order() {
    let ids = Rule.all.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    #expect(ids.count >= 28)
  }

  @Test("an id is in kebab case and leads back to its rule", arguments: Rule.all.map(\.id))
  func spelling(_ id: String) {
    let words = id.split(separator: "-", omittingEmptySubsequences: false)
    #expect(words.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("a"..."z").contains($0) } })
    #expect(Rule.named(id)?.id == id)
  }

  @Test("an id that no rule has leads to none")
  func unknown() {
    #expect(Rule.named("no-such-rule") == nil)
  }

  @Test("every rule file is registered in the group of its folder")
  func files() throws {
    for group in Rule.Group.allCases {
      let folder = Self.sources.appendingPathComponent("Rules/\(group.rawValue.capitalized)")
      let ids = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".swift") }
        .map { Self.kebab(String($0.dropLast(6))) }
        .filter { !$0.hasSuffix("-rules") && !$0.hasSuffix("-words") }
      #expect(ids.sorted() == Rule.all.filter { $0.group == group }.map(\.id), "\(group)")
    }
  }

  @Test(
    "a group's registry has one line a rule, sorted, and a rule stands in one registry", arguments: Rule.Group.allCases)
  func registry(_ group: Rule.Group) throws {
    let folder = Self.sources.appendingPathComponent("Rules/\(group.rawValue.capitalized)")
    let file = try #require(
      FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasSuffix("Rules.swift") })
    let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix(".") }
    #expect(lines.allSatisfy { $0.hasSuffix(",") && !$0.dropFirst().contains(".") }, "\(file)")
    let names = lines.map { String($0.dropFirst().dropLast()) }
    let ids = names.map { Self.kebab($0.prefix(1).uppercased() + $0.dropFirst()) }
    #expect(ids == Rule.all.filter { $0.group == group }.map(\.id), "\(file)")
    for (name, id) in zip(names, ids) {
      let source = try String(
        contentsOf: folder.appendingPathComponent("\(name.prefix(1).uppercased() + name.dropFirst()).swift"),
        encoding: .utf8)
      #expect(source.contains("static let \(name) = Rule("), "\(name)")
      #expect(source.split(separator: "= Rule(").count == 2, "\(name): one rule a file")
      #expect(source.contains("\"\(id)\", .\(group.rawValue)"), "\(name)")
    }
  }

  @Test("a rule is repaired by a pass that exists, or by none", arguments: Rule.all.map(\.id))
  func repair(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    if let pass = rule.repairedBy { #expect(Self.passIDs.contains(pass)) }
  }

  @Test("a rule that is only inferred is at most a warning", arguments: Rule.all.map(\.id))
  func inferred(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    #expect(!rule.severities.isEmpty)
    if rule.evidence == .inferred {
      #expect(rule.severities.allSatisfy { $0.worst <= .warning })
      #expect(rule.repairedBy == nil, "an inferred rule triggers no default edit")
    }
  }

  @Test("a rule's page leaves nothing empty", arguments: Rule.all.map(\.id))
  func page(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    let page = rule.page
    for text in [page.rejects, page.why, page.fix] {
      #expect(text.count > 4 && text.hasSuffix("."), "\(text)")
    }
    #expect(!page.sources.isEmpty && page.sources.allSatisfy { !$0.isEmpty })
    #expect(page.example.fails != page.example.passes)
    #expect(!rule.since.isEmpty)
    let first = try #require(rule.summary.first)
    #expect(first.isLowercase && !rule.summary.hasSuffix("."))
  }

  /// `DuplicateToolCallID` is `duplicate-tool-call-id`.
  static func kebab(_ name: String) -> String {
    var words: [String] = []
    var letters = Array(name)
    while !letters.isEmpty {
      var end = 1
      if letters.count > 1, letters[1].isUppercase {
        while end < letters.count, letters[end].isUppercase,
          end + 1 == letters.count || letters[end + 1].isUppercase || end == 0
        { end += 1 }
      } else {
        while end < letters.count, letters[end].isLowercase { end += 1 }
      }
      words.append(String(letters[..<end]).lowercased())
      letters.removeFirst(end)
    }
    return words.joined(separator: "-")
  }
}
