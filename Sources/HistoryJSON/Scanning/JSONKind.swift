/// What a JSON value is.
@usableFromInline
package enum JSONKind: UInt8, Sendable, Hashable {
  case object
  case array
  case string
  case number
  case `true`
  case `false`
  case null
}
