/// Which scalars steer a terminal or an editor, or cannot be seen: none reaches an output as it is.
enum HiddenScalars {
  /// Whether a scalar is a control, or changes the direction of text, or has no width.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x20...0x7E: false
    // Soft hyphen, grapheme joiner, Arabic letter mark, Hangul fillers, Mongolian vowel separator.
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0: true
    // Zero width and direction marks; line and paragraph separators, embeddings, overrides.
    case 0x200B...0x200F, 0x2028...0x202E: true
    // Word joiner, invisible operators, isolates; byte order mark; interlinear annotation; what XML cannot hold.
    case 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF: true
    // Musical controls; shorthand controls; tags and supplementary variation selectors.
    case 0x1D173...0x1D17A, 0x1BCA0...0x1BCA3, 0xE0000...0xE0FFF: true
    default: false
    }
  }
}
