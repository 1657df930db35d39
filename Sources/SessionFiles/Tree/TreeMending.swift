internal import ConversationHistory
internal import HistoryJSON

/// Mends what is wrong between records that name their parents: an orphan and the first record of a circle name the
/// record before them, and of two records of one id the earlier one goes if both are the same, or gets an id of its own.
struct TreeMending {
  private let form: TreeForm
  private var file: RecordFile
  /// The id of each record that names a parent, or says that it has none; others are no part of the tree.
  private var ids: [[UInt8]?] = []
  private var recordsOfID: [[UInt8]: [Int]] = [:]

  static func title(of damage: FileDamage) -> String {
    switch damage.rule {
    case FileDamage.duplicateRecordID.rule: "remove the earlier one if both are the same, else give it an id of its own"
    case FileDamage.parentCycle.rule: "name the record before it as its parent, or none if it is the first"
    default: "name the record before it as its parent"
    }
  }

  /// The file with what the findings about it tell mended. Linear, but for a look back from each orphan.
  static func mended(_ bytes: [UInt8], _ findings: [Finding], _ form: TreeForm) -> [UInt8] {
    let rules = [FileDamage.orphanParent, .parentCycle, .duplicateRecordID].map(\.rule)
    let findings = findings.filter { rules.contains($0.rule) }
    guard !findings.isEmpty else { return bytes }
    var mending = TreeMending(bytes, form)
    // Copies go first: none of them is a parent.
    for isCopy in [true, false] {
      for finding in findings where (finding.rule == FileDamage.duplicateRecordID.rule) == isCopy {
        guard let place = finding.place, let record = mending.file.index(of: place.byteOffset) else { continue }
        if isCopy { mending.part(record) } else { mending.adopt(record) }
      }
    }
    return mending.file.applied()
  }

  private init(_ bytes: [UInt8], _ form: TreeForm) {
    self.form = form
    file = RecordFile(bytes, isLines: true)
    for record in 0..<file.count {
      let isLink = file.source(of: record)?.member(form.parent, of: 0) != nil
      let id = file.string(form.id, in: record)
      ids.append(isLink ? id : nil)
      if let id { recordsOfID[id, default: []].append(record) }
    }
  }

  private mutating func adopt(_ record: Int) {
    let own = file.string(form.id, in: record)
    let parent = ids[..<record].last { $0 != nil && $0 != own } ?? nil
    file.set(form.parent, parent.map { JSONString.encode($0) } ?? Fresh.null, in: record)
  }

  private mutating func part(_ copy: Int) {
    guard let id = file.string(form.id, in: copy), let bytes = file.source(of: copy)?.bytes else { return }
    for earlier in recordsOfID[id] ?? [] where earlier < copy {
      guard let other = file.source(of: earlier)?.bytes else { continue }
      // Neither is a parent to be: one goes, and the other ends a branch.
      ids[earlier] = nil
      if other == bytes {
        file.remove(record: earlier)
      } else {
        file.set(form.id, JSONString.encode(form.madeUpID(from: id + [0x3A] + other)), in: earlier)
      }
    }
  }
}
