#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The switch of the mutants; stands only in copies that `.ci/mutants/run` makes.
enum Mutant {
  /// The number of the mutant that is on; none if the environment names none.
  static let active: Int = getenv("HISTORYLINT_MUTANT").flatMap { Int(String(cString: $0)) } ?? -1

  static func isActive(_ number: Int) -> Bool { active == number }

  /// Turned round by its first mutant, forced by its second.
  static func condition(_ number: Int, _ value: Bool, forced: Bool) -> Bool {
    active == number ? !value : active == number + 1 ? forced : value
  }

  static func number<T: FixedWidthInteger>(_ mutant: Int, _ value: T) -> T { active == mutant ? value + 1 : value }

  static func answer(_ number: Int, _ value: Answer) -> Answer {
    active == number ? (value == .yes ? .no : .yes) : value
  }
}
