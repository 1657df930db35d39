// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

/// Each is one property over bytes, and built for libFuzzer by `Fuzz/run`; built plainly it replays inputs.
let fuzzTargets: [Target] = [
  "FuzzDecode", "FuzzExplain", "FuzzJSON", "FuzzLines", "FuzzLint", "FuzzReports", "FuzzSanitize", "FuzzSessions",
].map { name in
  .executableTarget(
    name: name, dependencies: name == "FuzzJSON" ? ["FuzzHarness"] : ["FuzzHarness", "FuzzProperties"],
    path: "Fuzz/\(name)", swiftSettings: settings)
}

let package = Package(
  name: "historylint",
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
  products: [
    .library(name: "ConversationHistory", targets: ["ConversationHistory"]),
    .library(
      name: "ConversationHistoryFoundation",
      targets: ["ConversationHistoryFoundation", "ConversationHistory"]),
    .library(name: "SessionFiles", targets: ["SessionFiles"]),
    .library(name: "LintReports", targets: ["LintReports"]),
    .executable(name: "historylint", targets: ["historylint"]),
    .plugin(name: "HistoryLintPlugin", targets: ["HistoryLintPlugin"]),
  ],
  dependencies: [],
  targets: [
    .target(name: "HistoryJSON", swiftSettings: settings),
    .target(
      name: "ConversationHistory", dependencies: ["HistoryJSON"], swiftSettings: settings),
    .target(
      name: "SessionFiles", dependencies: ["ConversationHistory", "HistoryJSON"],
      swiftSettings: settings),
    .target(
      name: "LintReports", dependencies: ["ConversationHistory", "HistoryJSON"],
      swiftSettings: settings),
    .target(
      name: "ConversationHistoryFoundation", dependencies: ["ConversationHistory"],
      swiftSettings: settings),
    .target(name: "FileAccess", swiftSettings: settings),
    .executableTarget(
      name: "historylint",
      dependencies: [
        "ConversationHistory", "FileAccess", "HistoryJSON", "LintReports", "SessionFiles",
      ],
      swiftSettings: settings),
    .plugin(
      name: "HistoryLintPlugin",
      capability: .command(
        intent: .custom(verb: "lint-histories", description: "Finds damage in saved LLM conversation histories")),
      dependencies: ["historylint"], path: "Sources/HistoryLintPlugin"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["ConversationHistory", "FileAccess", "HistoryJSON", "SessionFiles"],
      path: "Tests/Benchmarks", exclude: ["Others", "Thresholds"], swiftSettings: settings),
    .target(
      name: "HistoryLaws", dependencies: ["ConversationHistory", "HistoryJSON"],
      path: "Fuzz/HistoryLaws", swiftSettings: settings),
    .target(
      name: "FuzzHarness", dependencies: ["FileAccess", "HistoryJSON"], path: "Fuzz/FuzzHarness",
      swiftSettings: settings),
    .target(
      name: "FuzzProperties",
      dependencies: [
        "ConversationHistory", "FileAccess", "FuzzHarness", "HistoryJSON", "HistoryLaws", "LintReports", "SessionFiles",
      ],
      path: "Fuzz/FuzzProperties", swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["ConversationHistory"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .executableTarget(
      name: "SmallScope", dependencies: ["ConversationHistory", "HistoryLaws"],
      path: "Fuzz/SmallScope", swiftSettings: settings),
    .executableTarget(
      name: "LawRunner", dependencies: ["ConversationHistory", "HistoryLaws"],
      path: "Fuzz/LawRunner", swiftSettings: settings),
    .testTarget(
      name: "HistoryJSONTests", dependencies: ["HistoryJSON", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ConversationHistoryTests",
      dependencies: [
        "ConversationHistory", "HistoryJSON", "HistoryLaws", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ConversationHistoryFoundationTests",
      dependencies: ["ConversationHistory", "ConversationHistoryFoundation"],
      swiftSettings: settings),
    .testTarget(
      name: "SessionFilesTests",
      dependencies: ["ConversationHistory", "HistoryJSON", "SessionFiles", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LintReportsTests", dependencies: ["LintReports", "ConversationHistory"],
      swiftSettings: settings),
    .testTarget(
      name: "FuzzPropertiesTests", dependencies: ["FuzzHarness", "FuzzProperties", "HistoryLaws", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "FileAccessTests", dependencies: ["FileAccess", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "CommandLineTests", dependencies: ["FileAccess", "TestSupport", "historylint"],
      swiftSettings: settings),
  ] + fuzzTargets,
  swiftLanguageModes: [.v6]
)
