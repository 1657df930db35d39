import Foundation
import TestSupport

/// A file of Fuzz/Corpus or Fuzz/Regressions.
struct FuzzFile: Sendable {
  let name: String
  let bytes: [UInt8]

  /// The inputs of one target, sorted by name; none where there is no folder.
  static func all(_ kind: String, _ target: String) throws -> [FuzzFile] {
    let folder = Checkout.folder.appendingPathComponent("Fuzz/\(kind)/\(target)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return try names.sorted().map { name in
      FuzzFile(name: name, bytes: [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
    }
  }
}
