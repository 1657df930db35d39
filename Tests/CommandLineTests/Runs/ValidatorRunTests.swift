import Foundation
import TestSupport
import Testing

/// Reports of all damaged fixtures, held against the schemas of those who read them.
@Suite("Validators", .serialized)
struct ValidatorRunTests {
  private static let inputs: [String] = CorruptedFixture.all.map { fixture in
    fixture.folder.appendingPathComponent(fixture.expected.input == "body" ? "history.json" : "session.jsonl").path
  }.filter { FileManager.default.fileExists(atPath: $0) }

  /// Runs a Python script; nil, said aloud, where a module is missing.
  private static func python(_ script: String, needs module: String, _ arguments: [String]) throws -> Tool.Run? {
    guard try Tool.shell("python3 -c 'import \(module)'").status == 0 else {
      print("skipped: python3 with \(module) is not there, nothing is validated")
      return nil
    }
    let words = arguments.map { "'\($0)'" }.joined(separator: " ")
    return try Tool.shell("python3 - \(words) <<'END'\n\(script)\nEND")
  }

  private func reports(_ folder: TemporaryFolder, _ formats: [String]) throws {
    #expect(Self.inputs.count > 80)
    let asked = formats.flatMap { ["--format", "\($0):\($0)"] }
    let run = try Tool.run(asked + Self.inputs, input: Data(), in: folder.path)
    #expect(run.status == 1, "\(run.errors)")
  }

  @Test("sarif is valid, has what GitHub asks for, and its fixes are JSON again")
  func sarif() throws {
    guard let schemas = SharedData.folder("schemas") else { return }
    let folder = try TemporaryFolder()
    try reports(folder, ["sarif"])
    let script = """
      import json, sys, urllib.parse, jsonschema
      schema = json.load(open(sys.argv[1])); report = json.load(open(sys.argv[2]))
      errors = [e.message for e in jsonschema.Draft7Validator(schema).iter_errors(report)]
      run = report["runs"][0]
      for rule in run["tool"]["driver"]["rules"]:
        for member in ("shortDescription", "fullDescription", "help"):
          if not 0 < len(rule[member]["text"]) <= 1024 and member != "help": errors.append(rule["id"] + " " + member)
          if not rule[member]["text"]: errors.append(rule["id"] + " " + member)
      seen = set(); fixes = 0
      for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        if not result["message"]["text"]: errors.append("no message")
        if not all(place["region"].get(m, 0) > 0 for m in ("startLine", "startColumn", "endLine", "endColumn")): errors.append("region")
        key = (place["artifactLocation"]["uri"], result["partialFingerprints"]["primaryLocationLineHash"], result["ruleId"])
        if key in seen: errors.append("twice: %s %s %s" % key)
        seen.add(key)
        for fix in result.get("fixes", []):
          path = urllib.parse.unquote(urllib.parse.urlparse(place["artifactLocation"]["uri"]).path)
          data = open(path, "rb").read(); text = data.decode("utf-8", "surrogateescape"); fixes += 1
          lines = text.split("\\n")
          for change in reversed(fix["artifactChanges"][0]["replacements"]):
            region = change["deletedRegion"]
            start = region["byteOffset"]; end = start + region["byteLength"]
            before = data[:start].decode("utf-8", "surrogateescape")
            if (before.count("\\n") + 1, len(before) - before.rfind("\\n")) != (region["startLine"], region["startColumn"]):
              errors.append("place of a fix in " + path)
            data = data[:start] + change.get("insertedContent", {}).get("text", "").encode() + data[end:]
          values = [data] if path.endswith(".json") else data.splitlines()
          for value in values:
            try: json.loads(value)
            except ValueError: errors.append("fix breaks " + path)
      print(len(run["results"]), "results", fixes, "fixes", len(errors), "errors"); print("\\n".join(errors[:20]))
      sys.exit(bool(errors) or fixes < 20)
      """
    guard
      let run = try Self.python(
        script, needs: "jsonschema",
        [schemas.appendingPathComponent("sarif-2.1.0.json").path, folder.file("sarif")])
    else { return }
    print(run.output)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test("a fix of sarif, made by its replacements alone, leaves no finding of its rule")
  func sarifFixes() throws {
    var tried = 0
    for fixture in CorruptedFixture.bodies {
      let path = fixture.folder.appendingPathComponent("history.json").path
      let arguments = fixture.expected.arguments + ["--isolated", "--show-text", "--format", "sarif"]
      let report = try Tool.run(arguments + [path], input: Data())
      for fix in try Self.fixes(report.output) {
        var bytes = try fixture.bytes("history.json")
        for change in fix.replacements.reversed() {
          bytes.replaceSubrange(change.start..<change.start + change.length, with: Array(change.inserted.utf8))
        }
        let again = try Tool.run(arguments + ["-"], input: Data(bytes))
        let left = try Self.results(again.output).compactMap { $0["ruleId"] as? String }
        #expect(!left.contains(fix.rule), "\(fixture.name): \(fix.rule)")
        tried += 1
      }
    }
    #expect(tried >= 40)
  }

  private struct SARIFFix {
    var rule: String
    var replacements: [(start: Int, length: Int, inserted: String)]
  }

  private static func results(_ sarif: String) throws -> [[String: Any]] {
    let report = try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any]
    return (report?["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]] ?? []
  }

  private static func fixes(_ sarif: String) throws -> [SARIFFix] {
    try results(sarif).compactMap { result in
      let fix = (result["fixes"] as? [[String: Any]])?.first
      let change = (fix?["artifactChanges"] as? [[String: Any]])?.first
      guard let rule = result["ruleId"] as? String, let list = change?["replacements"] as? [[String: Any]] else {
        return nil
      }
      return SARIFFix(
        rule: rule,
        replacements: list.map { one in
          let region = one["deletedRegion"] as? [String: Any]
          let content = one["insertedContent"] as? [String: Any]
          return (
            region?["byteOffset"] as? Int ?? -1, region?["byteLength"] as? Int ?? -1, content?["text"] as? String ?? ""
          )
        })
    }
  }

  @Test("junit is valid by both schemas")
  func junit() throws {
    guard let schemas = SharedData.folder("schemas") else { return }
    let folder = try TemporaryFolder()
    try reports(folder, ["junit"])
    let script = """
      import sys, xmlschema
      for schema in sys.argv[2:]:
        errors = list(xmlschema.XMLSchema(schema).iter_errors(sys.argv[1]))
        print(len(errors), "errors", schema)
        for error in errors[:5]: print(error.reason, error.path)
        if errors: sys.exit(1)
      """
    let xsds = ["junit-ant.xsd", "junit-10.xsd"].map { schemas.appendingPathComponent($0).path }
    guard let run = try Self.python(script, needs: "xmlschema", [folder.file("junit")] + xsds) else { return }
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test("gitlab has all required members and no fingerprint twice")
  func gitlab() throws {
    let folder = try TemporaryFolder()
    try reports(folder, ["gitlab"])
    let data = Data(try folder.read("gitlab"))
    let entries = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(entries.count > 70)
    #expect(Set(entries.compactMap { $0["fingerprint"] as? String }).count == entries.count)
    for entry in entries {
      #expect((entry["description"] as? String)?.isEmpty == false)
      #expect(["info", "minor", "major", "critical", "blocker"].contains(entry["severity"] as? String))
      let location = entry["location"] as? [String: Any]
      #expect((location?["path"] as? String)?.isEmpty == false)
      #expect(((location?["lines"] as? [String: Any])?["begin"] as? Int ?? 0) > 0)
    }
  }
}
