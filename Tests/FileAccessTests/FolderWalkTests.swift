import Foundation
import TestSupport
import Testing

@testable import FileAccess

@Suite("Walks through folders")
struct FolderWalkTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func make(_ names: String..., text: String = "x") throws {
    for name in names {
      let path = folder.file(name)
      try FileManager.default.createDirectory(
        at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
      _ = try folder.write(Array(text.utf8), to: name)
    }
  }

  private func names(_ root: String = "", excluding: @escaping (String, Bool) -> Bool = { _, _ in false }) -> [String] {
    let path = root.isEmpty ? folder.path : folder.file(root)
    return FolderWalk(path, endings: [".json", ".jsonl"], isExcluded: excluding).files
      .map { String($0.path.dropFirst(path.count + 1)) }
  }

  @Test("files in order of their names, with their sizes, hidden ones left out")
  func order() throws {
    try make("b.json", "a/z.jsonl", "a/b/c.json", "a.txt", ".x.json", ".git/y.json", "B.json")
    #expect(names() == ["B.json", "a/b/c.json", "a/z.jsonl", "b.json"])
    #expect(FolderWalk(folder.path + "/", endings: ["b.json"]).files == [.init(path: folder.file("b.json"), size: 1)])
  }

  @Test("no symbolic link is followed, but for the folder that is named")
  func links() throws {
    try make("in/a.json", "out/b.json")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.file("in/out"), withDestinationPath: folder.file("out"))
    try manager.createSymbolicLink(atPath: folder.file("in/b.json"), withDestinationPath: folder.file("out/b.json"))
    try manager.createSymbolicLink(atPath: folder.file("in/loop"), withDestinationPath: folder.file("in"))
    try manager.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: folder.file("in"))
    #expect(names("in") == ["a.json"])
    #expect(names("link") == ["a.json"])
  }

  @Test("ignore files count, the nearest first, those of the repository above with them")
  func ignored() throws {
    try make("r/s/a.json", "r/s/b.json", "r/s/tmp/c.json", "r/s/d/e.json", "r/s/d/f.json", "r/s/g.json")
    try make("r/.git/HEAD")
    try make("r/.gitignore", text: "b.json\n/s/g.json\n")
    try make("r/s/.gitignore", text: "tmp/\nf.json\n")
    try make("r/s/d/.ignore", text: "!f.json\n")
    #expect(names("r/s") == ["a.json", "d/e.json", "d/f.json"])
    try FileManager.default.removeItem(atPath: folder.file("r/.git"))
    #expect(names("r/s") == ["a.json", "b.json", "d/e.json", "d/f.json", "g.json"])
  }

  @Test("a pipe is neither read as an ignore file nor met", .timeLimit(.minutes(1)))
  func pipes() throws {
    try make("a.json")
    for name in [".gitignore", "b.json"] {
      let result = unsafe mkfifo(folder.file(name), 0o600)
      #expect(result == 0)
    }
    #expect(names() == ["a.json"])
  }

  @Test("what the caller excludes is passed over")
  func excluded() throws {
    try make("a/b.json", "c.json")
    #expect(names { path, isFolder in isFolder && path.hasSuffix("/a") } == ["c.json"])
  }

  @Test("a folder that is not there is an error")
  func missing() {
    let walk = FolderWalk(folder.file("no"), endings: [".json"])
    #expect(walk.files.isEmpty && walk.errors.map(\.reason) == ["no such file"])
  }

  @Test("a deep folder needs no descriptor for each level")
  func deep() throws {
    try make(String(repeating: "d/", count: 400) + "a.json")
    #expect(names().count == 1)
  }
}
