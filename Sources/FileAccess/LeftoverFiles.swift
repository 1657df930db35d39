#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// Temporary files of replacements that were interrupted.
enum LeftoverFiles {
  /// Removes those whose maker is gone; gives their names. A file that somebody holds is left alone.
  static func remove(in folder: Int32) -> [String] {
    let names = (System.names(in: folder) ?? []).filter(TemporaryName.isOurs)
    return names.sorted().filter { isAbandoned($0, in: folder) && System.remove($0, in: folder) == 0 }
  }

  private static func isAbandoned(_ name: String, in folder: Int32) -> Bool {
    let descriptor = System.open(name, in: folder, O_RDONLY | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return false }
    defer { _ = System.close(descriptor) }
    guard let status = System.status(descriptor), status.kind == .regular, status.links == 1,
      status.owner.user == System.user
    else { return false }
    return System.lock(descriptor) == 0
  }
}
