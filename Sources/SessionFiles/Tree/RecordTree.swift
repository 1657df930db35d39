internal import ConversationHistory
internal import HistoryJSON

/// Records that name their parents: which of them lead to a leaf, and what is wrong between them.
///
/// Memory: 40 bytes a record.
struct RecordTree {
  private struct Entry {
    /// Hashes; 0 for none.
    var id: UInt64
    var parent: UInt64
    var offset: Int
    var length: UInt32
    var line: UInt32
    var parentIndex: Int32
  }

  private var entries: [Entry] = []
  private var indexOfID: [UInt64: Int] = [:]
  /// What leads to a record where no record has the id itself.
  private var aliases: [UInt64: Int] = [:]
  private(set) var findings: [Finding] = []
  /// Whether records of one id are the parts of one, and no damage.
  private let joinsRecordsOfOneID: Bool
  /// The other records of an id.
  private var later: [UInt64: [Int]] = [:]
  /// The records that another one names.
  private var inner: Set<Int> = []
  /// The ids that are no records, but may be named: the session's own.
  private var roots: Set<UInt64> = []

  init(joinsRecordsOfOneID: Bool = false) { self.joinsRecordsOfOneID = joinsRecordsOfOneID }

  var count: Int { entries.count }

  mutating func addRoot(_ id: UInt64) { roots.insert(id) }

  /// Adds a record; one without an id follows the record before it. A later record of an id takes the place of an earlier.
  mutating func add(id: UInt64, parent: UInt64, in record: SessionRecord) {
    let index = entries.count
    entries.append(
      Entry(
        id: id, parent: parent, offset: record.base + record.line.range.lowerBound,
        length: UInt32(clamping: record.line.range.count), line: UInt32(clamping: record.line.number),
        parentIndex: -1))
    guard id != 0 else { return }
    if joinsRecordsOfOneID, indexOfID[id] != nil {
      later[id, default: []].append(index)
    } else if indexOfID.updateValue(index, forKey: id) != nil {
      later[id, default: []].append(index)
    }
  }

  /// Lets another id lead to the last record, such as that of a call in it.
  mutating func addAlias(_ id: UInt64) { aliases[id] = entries.count - 1 }

  /// The record with an id.
  func index(of id: UInt64) -> Int? { indexOfID[id] }

  /// A record with those that are parts of it, in the order of the file.
  func records(likeIDOf index: Int) -> [Int] {
    let id = entries[index].id
    guard joinsRecordsOfOneID, let others = later[id], let first = indexOfID[id] else { return [index] }
    return [first] + others
  }

  /// Finds all parents; to be called once, when the file is read.
  mutating func link() {
    if !joinsRecordsOfOneID { for copies in later.values { noteCopies(copies) } }
    for index in entries.indices {
      let parent = entries[index].parent
      guard parent != 0, let found = indexOfID[parent] ?? aliases[parent] else { continue }
      entries[index].parentIndex = Int32(clamping: found)
      inner.insert(found)
    }
    for index in entries.indices where entries[index].parentIndex < 0 {
      let parent = entries[index].parent
      if parent != 0, !roots.contains(parent), index > 0 {
        // A slice of a longer session may begin anywhere; behind that the parent was lost, and what stood before is the
        // best guess.
        let before = predecessor(of: index)
        entries[index].parentIndex = Int32(clamping: before)
        findings.append(finding(.orphanParent, at: index, isMended: isAdopter(before)))
      } else if entries[index].id == 0 {
        entries[index].parentIndex = Int32(clamping: index - 1)
      }
    }
  }

  /// The records from the root to a leaf. Linear.
  mutating func path(to leaf: Int) -> [Int] {
    var path: [Int] = []
    var marks = LineMarks(count: entries.count)
    var index = leaf
    while index >= 0 {
      guard marks.insert(index) else {
        let first = path.last ?? leaf
        findings.append(finding(.parentCycle, at: first, isMended: first == 0 || isAdopter(predecessor(of: first))))
        break
      }
      path.append(index)
      index = Int(entries[index].parentIndex)
    }
    return path.reversed()
  }

  /// The record before one, its own copies left aside; -1 for none.
  private func predecessor(of index: Int) -> Int {
    let id = entries[index].id
    return entries[..<index].lastIndex { id == 0 || $0.id != id } ?? -1
  }

  /// Whether a record can be the parent of one behind it that lost its own: it has an id, and nobody hangs off it yet.
  private func isAdopter(_ index: Int) -> Bool { index >= 0 && entries[index].id != 0 && !inner.contains(index) }

  /// The records of one id behind the first: of two the earlier one may get an id of its own.
  private mutating func noteCopies(_ copies: [Int]) {
    for index in copies {
      findings.append(finding(.duplicateRecordID, at: index, isMended: copies.count == 1))
    }
  }

  private func finding(_ damage: FileDamage, at index: Int, isMended: Bool) -> Finding {
    let entry = entries[index]
    var finding = damage.finding(
      at: Place(line: Int(entry.line), column: 1, byteOffset: entry.offset, byteLength: Int(entry.length)))
    if isMended { finding.fix = DamageFix.safe(TreeMending.title(of: damage)) }
    return finding
  }
}
