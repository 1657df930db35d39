/// Paths without symbolic links.
package enum RealPath {
  /// Where a path leads; nil if nothing is there.
  package static func of(_ path: String) -> String? { try? System.realPath(path).get() }

  /// The folder that an absolute path stands in.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F), slash != path.utf8.startIndex else { return "/" }
    return String(decoding: path.utf8[..<slash], as: UTF8.self)
  }
}
