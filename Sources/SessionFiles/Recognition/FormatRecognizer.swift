internal import ConversationHistory
internal import HistoryJSON

/// Tells the format of a file from its first records, and remembers what came nearest.
struct FormatRecognizer {
  private var nearest: (format: SessionFormat, missing: Mark, held: Int, of: Int)?

  /// The first format in the registry with a signature that fits.
  mutating func format(of record: SessionRecord, in layout: SessionFormat.Layout) -> SessionFormat? {
    for format in SessionFormat.all where format.layout.admits(layout) {
      if format.signatures.contains(where: { $0.fits(record) }) { return format }
    }
    for format in SessionFormat.all {
      for signature in format.signatures { note(signature, of: format, record) }
    }
    return nil
  }

  private mutating func note(_ signature: Signature, of format: SessionFormat, _ record: SessionRecord) {
    let all = signature.presences
    // Half of the marks at least, or anything would be like something.
    guard let (missing, held) = signature.shortfall(of: record), held > 0, held * 2 >= all else { return }
    // The largest part of its marks, and of two equal parts the first in the registry.
    let isNearer = nearest.map { held * $0.of > $0.held * all } ?? true
    if isNearer { nearest = (format, missing, held, all) }
  }

  /// What the records looked like most, and why they are not that.
  var nearestMiss: String? {
    nearest.map { "the nearest format is `\($0.format.id)`, whose records have \($0.missing.words)" }
  }
}

extension SessionFormat.Layout {
  /// Whether a file whose records lie like this may have the format: one document may stand on one line.
  func admits(_ other: SessionFormat.Layout) -> Bool { self != .lines || other == .lines }
}
