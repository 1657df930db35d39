package import Foundation

/// The files of this package, wherever it was checked out.
package enum Checkout {
  /// The folder with the manifest.
  package static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL

  /// The folder of one kind of fixtures.
  package static func fixtures(_ kind: String) -> URL {
    folder.appendingPathComponent("Fixtures").appendingPathComponent(kind)
  }
}
