/// The patterns of one ignore file, which hold below its folder.
struct IgnoreFile: Sendable {
  /// The folder, without a slash at its end.
  let folder: String
  let patterns: [PathPattern]

  /// The names that ignore files have; of two in one folder the later one wins.
  static let names = [".gitignore", ".ignore"]

  /// The ignore files of a folder, in the order in which they overrule each other.
  static func all(in folder: String) -> [IgnoreFile] {
    names.compactMap { name in
      let path = folder + "/" + name
      // A pipe of that name would be waited for.
      guard FileStatus(path: path)?.kind == .regular, let bytes = try? ByteReader.readWhole(path: path) else {
        return nil
      }
      let lines = bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
      return IgnoreFile(folder: folder, patterns: lines.compactMap { PathPattern($0) })
    }
  }

  /// The ignore files of the folders above, if the folder is in a repository of git: up to that, the farthest first.
  static func above(_ folder: String) -> [IgnoreFile] {
    var folders: [String] = []
    var place = folder
    while FileStatus(path: place + "/.git") == nil {
      guard let slash = place.lastIndex(of: "/"), place.count > 1 else { return [] }
      place = String(place[..<slash])
      folders.append(place)
    }
    return folders.reversed().flatMap { all(in: $0) }
  }

  /// Whether a path is ignored; nil if no pattern says anything of it.
  func verdict(_ path: String, isFolder: Bool) -> Bool? {
    guard path.utf8.starts(with: folder.utf8 + [0x2F]) else { return nil }
    let below = String(decoding: Array(path.utf8).dropFirst(folder.utf8.count + 1), as: UTF8.self)
    return patterns.last { $0.matches(below, isFolder: isFolder) }.map { !$0.isNegated }
  }
}
