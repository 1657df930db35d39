#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// The files of a folder and of the folders in it.
///
/// Names that begin with a dot and what ignore files name are passed over. Symbolic links are never followed: what they
/// lead to is in the folder anyway, or outside of it.
package struct FolderWalk {
  /// A file that was met.
  package struct File: Sendable, Hashable {
    /// The path: that of the folder as it was given, and the way from there.
    package var path: String
    /// The length in bytes.
    package var size: Int
  }

  /// The files, by folder and by the bytes of their names.
  package private(set) var files: [File] = []
  /// The folders that could not be read.
  package private(set) var errors: [FileError] = []
  private let endings: [String]
  private let isExcluded: (String, Bool) -> Bool

  /// Walks a folder.
  ///
  /// - Parameters:
  ///   - path: the folder; a symbolic link that is named itself is followed.
  ///   - endings: what the name of a file must end with.
  ///   - isExcluded: whether a path without symbolic links is passed over, and whether it is that of a folder.
  package init(_ path: String, endings: [String], isExcluded: @escaping (String, Bool) -> Bool = { _, _ in false }) {
    self.endings = endings
    self.isExcluded = isExcluded
    switch System.realPath(path) {
    case .failure(let error): errors.append(FileError(path: path, operation: .open, errno: error.errno))
    case .success(let real):
      let folder = real == "/" ? "" : real
      let head = path == "." || path == "./" ? "" : path.utf8.last == 0x2F ? path : path + "/"
      walk(head, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, IgnoreFile.above(folder))
    }
  }

  /// `head` is the folder as the files in it are named: with a slash at its end, or nothing for the working folder.
  private mutating func walk(_ head: String, _ real: String, _ flags: Int32, _ above: [IgnoreFile]) {
    let descriptor = System.open(real.isEmpty ? "/" : real, flags)
    guard descriptor >= 0, let names = System.names(in: descriptor) else {
      errors.append(
        FileError(path: head.isEmpty ? "." : head, operation: .list, errno: descriptor < 0 ? -descriptor : EACCES))
      if descriptor >= 0 { _ = System.close(descriptor) }
      return
    }
    let ignored = above + IgnoreFile.all(in: real)
    let visible = names.filter { $0.utf8.first != UInt8(ascii: ".") }
    let entries = visible.compactMap { name in System.status(name, in: descriptor).map { (name, $0) } }
    // Closed before the folders inside are opened: descriptors are few, and folders may be deep.
    _ = System.close(descriptor)
    for (name, status) in entries.sorted(by: { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }) {
      let whole = real + "/" + name
      let isFolder = status.kind == .folder
      guard
        isFolder
          || status.kind == .regular
            && endings.contains(where: { name.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }),
        !isIgnored(whole, isFolder, by: ignored), !isExcluded(whole, isFolder)
      else { continue }
      if isFolder {
        walk(head + name + "/", whole, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW, ignored)
      } else {
        files.append(File(path: head + name, size: status.size))
      }
    }
  }

  /// The nearest ignore file that says anything decides.
  private func isIgnored(_ path: String, _ isFolder: Bool, by files: [IgnoreFile]) -> Bool {
    files.reversed().lazy.compactMap { $0.verdict(path, isFolder: isFolder) }.first ?? false
  }
}
