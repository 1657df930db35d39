import FileAccess

/// The file that a path which is not there was perhaps meant to be.
enum Neighbours {
  static func nearest(to path: String) -> String? {
    let cut = path.utf8.lastIndex(of: 0x2F).map { path.utf8.index(after: $0) } ?? path.startIndex
    let (folder, name) = (String(path[..<cut]), String(path[cut...]))
    let names = FolderNames.all(in: folder.isEmpty ? "." : folder).sorted()
    return Suggestion.nearest(to: name, in: names.filter { !$0.hasPrefix(".") && $0 != name }).map { folder + $0 }
  }
}
