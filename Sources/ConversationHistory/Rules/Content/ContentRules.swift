/// The rules about what messages say; the line here is what registers a rule.
enum ContentRules {
  static let all: [Rule] = [
    .blankText,
    .documentWithoutText,
    .emptyMessage,
    .emptyText,
    .malformedBlock,
    .malformedContent,
    .misplacedBlock,
    .trailingWhitespace,
    .unknownBlockType,
  ]
}
