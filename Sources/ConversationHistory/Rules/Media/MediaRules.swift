/// The rules about images and documents; the line here is what registers a rule.
enum MediaRules {
  static let all: [Rule] = [
    .oversizedImage,
    .tooMuchMedia,
    .unreadableDocument,
    .wrongMediaType,
  ]
}
