#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The switch of the mutants; stands only in copies that `Tests/Mutants/run` makes.
enum Mutant {
  /// The number of the mutant that is on; none if the environment names none.
  static let active: Int = getenv("HISTORYLINT_MUTANT").flatMap { Int(String(cString: $0)) } ?? -1

  static func isActive(_ number: Int) -> Bool { active == number }
}
