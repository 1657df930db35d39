/// The names that a backup may have: the file's with a suffix, then with a number, so that no older backup is lost.
struct BackupNames {
  let name: String
  let suffix: String

  var candidates: [String] { [name + suffix] + (1..<1000).map { "\(name)\(suffix).\($0)" } }

  /// A backup that is the file itself: what a replacement leaves that was killed behind the link.
  func existing(of identity: FileIdentity, in folder: Int32) -> String? {
    for candidate in candidates {
      guard let status = System.status(candidate, in: folder) else { return nil }
      if status.identity == identity { return candidate }
    }
    return nil
  }
}
