/// The rules about what messages say; the line here is what registers a rule.
enum ContentRules {
  static let all: [Rule] = [
    .blankText,
    .emptyMessage,
    .emptyText,
    .malformedBlock,
    .malformedContent,
    .misplacedBlock,
    .misplacedCitations,
    .trailingWhitespace,
    .unknownBlockType,
  ]
}
