package import Foundation

/// A body of Fuzz/Regressions: one that once broke a law, shrunk, in the folder of its dialect.
package struct RegressionBody: Sendable, CustomStringConvertible {
  /// The path below the folder of all regressions.
  package let description: String

  private var url: URL { Self.root.appendingPathComponent(description) }

  /// The id of the dialect: the folders of the file.
  package var dialectID: String { description.split(separator: "/").dropLast().joined(separator: "/") }

  package func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

  package static let root = Checkout.folder.appendingPathComponent("Fuzz/Regressions")

  /// All of them, sorted by path.
  package static let all: [RegressionBody] = {
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".json") }.sorted().map(RegressionBody.init)
  }()
}
