#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// What a folder holds.
package enum FolderNames {
  /// The names in a folder, in no order; none where it cannot be read.
  package static func all(in path: String) -> [String] {
    let descriptor = System.open(path, O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0 else { return [] }
    defer { _ = System.close(descriptor) }
    return System.names(in: descriptor) ?? []
  }
}
