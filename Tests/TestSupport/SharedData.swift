package import Foundation

/// Third-party data that stands outside the package.
package enum SharedData {
  /// The folder, or nil (said aloud) if the environment names none.
  package static func folder(_ name: String) -> URL? {
    guard let root = ProcessInfo.processInfo.environment["HISTORYLINT_SHARED"] else {
      print("skipped: HISTORYLINT_SHARED is not set, \(name) is not read")
      return nil
    }
    return URL(fileURLWithPath: root).appendingPathComponent(name)
  }

  /// The files of a folder with their bytes, sorted by name; an unreadable folder is an error.
  package static func files(_ name: String) throws -> [(name: String, bytes: [UInt8])]? {
    guard let folder = folder(name) else { return nil }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.map { ($0, [UInt8](try Data(contentsOf: folder.appendingPathComponent($0)))) }
  }
}
