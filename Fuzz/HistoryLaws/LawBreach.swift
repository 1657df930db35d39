/// A law that a body broke, and how.
package struct LawBreach: Sendable, CustomStringConvertible {
  package let law: Law
  package let fault: String

  package init(_ law: Law, _ fault: String) {
    self.law = law
    self.fault = fault
  }

  package var description: String { "law \(law.rawValue), \(law): \(fault)" }
}
