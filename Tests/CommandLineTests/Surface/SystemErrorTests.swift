import Foundation
import Testing

@testable import FileAccess
@testable import historylint

@Suite("What the system refuses")
struct SystemErrorTests {
  private static let numbers: [(String, Int32)] = [
    ("ENOENT", ENOENT), ("EISDIR", EISDIR), ("ENOTDIR", ENOTDIR), ("EACCES", EACCES), ("EPERM", EPERM),
    ("EROFS", EROFS), ("ENAMETOOLONG", ENAMETOOLONG), ("ELOOP", ELOOP), ("EMFILE", EMFILE), ("ENFILE", ENFILE),
    ("ENOSPC", ENOSPC), ("EDQUOT", EDQUOT), ("EFBIG", EFBIG), ("EIO", EIO), ("EPIPE", EPIPE), ("EBADF", EBADF),
    ("EINVAL", EINVAL), ("ENXIO", ENXIO), ("ENODEV", ENODEV), ("ETXTBSY", ETXTBSY), ("EBUSY", EBUSY),
    ("EEXIST", EEXIST), ("9999", 9999),
  ]

  private static let path = "a.jsonl"

  private static let refusals: [(String, ReplaceError)] = [
    ("system", .system(FileError(path: path, operation: .open, errno: ENOENT))), ("notRegular", .notRegular(path)),
    ("hardLinked", .hardLinked(path)), ("ownerNotKept", .ownerNotKept(path)), ("inUse", .inUse(path)),
    ("modifiedJustNow", .modifiedJustNow(path)), ("changed", .changed(path)), ("shortWrite", .shortWrite(path)),
  ]

  private static let replacement: Replacement = {
    var replacement = Replacement(leftovers: [".a.jsonl.x"])
    replacement.backup = "a.jsonl.bak"
    replacement.appended = 12
    replacement.isSettled = false
    return replacement
  }()

  @Test("is said in the words of the golden file")
  func words() throws {
    var lines = Self.numbers.map { name, number in
      "\(name): \(FileError(path: Self.path, operation: .open, errno: number).message)"
    }
    lines.append("sync: \(FileError(path: Self.path, operation: .sync, errno: EIO).message)")
    lines += Self.refusals.map { name, error in "\(name): \(error.message)\(error.help.map { "; help: " + $0 } ?? "")" }
    let names = ["replaced", "appended", "still open", "leftover"]
    lines += zip(names, FileFixer.notes(Self.replacement, Self.path)).map { "\($0): \($1)" }
    let expected = try Surface.text("errors-of-the-system.txt")
    let difference = Surface.difference(lines.joined(separator: "\n") + "\n", expected)
    #expect(difference == nil, "\(difference ?? "")")
  }
}
