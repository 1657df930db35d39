#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// A file of which single ranges are read again, such as the line that a finding is about.
package final class PositionedFile: Sendable {
  private let descriptor: Int32

  /// Opens a file.
  ///
  /// - Throws: `FileError` if it cannot be opened.
  package init(path: String) throws(FileError) {
    descriptor = System.open(path, O_RDONLY | O_NOCTTY)
    guard descriptor >= 0 else {
      throw FileError(path: path, operation: .open, errno: -descriptor)
    }
  }

  deinit { if descriptor >= 0 { _ = System.close(descriptor) } }

  /// The bytes of a range, cut at the end of the file; none where the system cannot read.
  package func bytes(_ range: Range<Int>) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: range.count)
    let count = System.read(descriptor, at: range.lowerBound, into: &buffer)
    buffer.removeLast(buffer.count - max(0, count))
    return buffer
  }
}
