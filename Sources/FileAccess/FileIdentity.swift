/// Which file a path leads to, whatever the path is called.
package struct FileIdentity: Sendable, Hashable {
  /// The device that holds the file.
  package var device: UInt64
  /// The number of the file on its device.
  package var number: UInt64
}
