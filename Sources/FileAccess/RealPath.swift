/// Paths without symbolic links.
package enum RealPath {
  /// Where a path leads; nil if nothing is there.
  package static func of(_ path: String) -> String? { try? System.realPath(path).get() }

  /// Where a path would lead if its file were there; nil if its folder is not.
  package static func ofPlace(_ path: String) -> String? {
    if let found = of(path) { return found }
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return of(".").map { join($0, path) } }
    let name = String(decoding: path.utf8[path.utf8.index(after: slash)...], as: UTF8.self)
    return of(slash == path.utf8.startIndex ? "/" : String(decoding: path.utf8[..<slash], as: UTF8.self))
      .map { join($0, name) }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder == "/" ? "/" + name : folder + "/" + name
  }

  /// The folder that an absolute path stands in.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F), slash != path.utf8.startIndex else { return "/" }
    return String(decoding: path.utf8[..<slash], as: UTF8.self)
  }
}
