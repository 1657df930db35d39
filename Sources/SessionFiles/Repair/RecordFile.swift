internal import ConversationHistory
internal import HistoryJSON

/// The records of a file that is held whole, each with what is to change in it; all other bytes stay.
struct RecordFile {
  /// A line with its line feed, or the whole document.
  private struct Record {
    let range: Range<Int>
    /// Nil until it is asked for, and where the record is no JSON.
    var source: SourceText?
    /// Nil until it is asked for.
    var positions: NodePositions?
    var splice = JSONSplice()
    var isRemoved = false
    /// Lines to add behind it, without their ends.
    var additions: [[UInt8]] = []
  }

  /// Where a value of the wire stands.
  struct Place {
    fileprivate(set) var record: Int
    var source: SourceText
    var node: Int
    /// The list that it is an element of, and its position; nil for a value that its line is there for.
    var element: (list: Int, position: Int)?
  }

  private let bytes: [UInt8]
  private let isLines: Bool
  private var records: [Record]

  init(_ bytes: [UInt8], isLines: Bool) {
    self.bytes = bytes
    self.isLines = isLines
    records = []
    var start = 0
    while start < bytes.count {
      let end = isLines ? bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count : bytes.count
      records.append(Record(range: start..<end))
      start = end
    }
  }

  /// Finds the value that starts at an offset of the file. O(log values), the first time linear in the record.
  mutating func place(at offset: Int) -> Place? {
    guard let index = index(of: offset), let source = source(of: index) else { return nil }
    let start = UInt32(clamping: offset - records[index].range.lowerBound)
    guard let node = NodePositions.node(at: start, in: source.document.nodes) else { return nil }
    return place(of: node, in: index, source)
  }

  /// The element of a list that a value is or stands in, or its whole record.
  mutating func holder(of place: Place) -> Place {
    let node = positions(of: place.record, place.source).element(around: place.node)
    return self.place(of: node, in: place.record, place.source)
  }

  private mutating func place(of node: Int, in record: Int, _ source: SourceText) -> Place {
    Place(record: record, source: source, node: node, element: positions(of: record, source).element(node))
  }

  private mutating func positions(of record: Int, _ source: SourceText) -> NodePositions {
    if let known = records[record].positions { return known }
    let positions = NodePositions(source.document.nodes)
    records[record].positions = positions
    return positions
  }

  /// The record that an offset of the file falls into.
  func index(of offset: Int) -> Int? {
    var (low, high) = (0, records.count)
    while low < high {
      let middle = (low + high) / 2
      if records[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < records.count ? low : nil
  }

  mutating func source(of index: Int) -> SourceText? {
    if let known = records[index].source { return known }
    var content = bytes[records[index].range]
    if isLines, content.last == 0x0A { content.removeLast() }
    if isLines, content.last == 0x0D { content.removeLast() }
    records[index].source = SourceText.of([UInt8](content))
    return records[index].source
  }

  mutating func replace(_ place: Place, with value: [UInt8]) {
    records[place.record].splice.replace(place.source[place.node].range, with: value)
  }

  /// Takes a value away: out of its list, or with its line. False where neither can be.
  mutating func remove(_ place: Place) -> Bool {
    if let element = place.element {
      records[place.record].splice.removeElement(at: element.position, of: element.list, in: place.source.document)
      return true
    }
    guard isLines else { return false }
    records[place.record].isRemoved = true
    return true
  }

  /// Adds a value behind another: in its list, or on a line like the one that `model` stands on.
  mutating func add(_ value: [UInt8], behind place: Place, like model: Place) -> Bool {
    if let element = place.element {
      records[place.record].splice.insertElement(
        value, at: element.position + 1, of: element.list, in: place.source.document)
      return true
    }
    guard isLines else { return false }
    var splice = JSONSplice()
    splice.replace(model.source[model.node].range, with: value)
    var line = splice.applied(to: model.source.bytes)
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    records[place.record].additions.append(line)
    return true
  }

  /// A string member of a record, decoded, as the file has it.
  mutating func string(_ key: String, in record: Int) -> [UInt8]? {
    guard let source = source(of: record), let node = source.member(key, of: 0), source[node].isString else {
      return nil
    }
    return source.decoded(node)
  }

  /// Sets a member of a record, or of an object in it.
  mutating func set(_ key: String, _ value: [UInt8], of node: Int = 0, in record: Int) {
    guard let source = source(of: record) else { return }
    records[record].splice.setMember(of: node, key: key, value: value, in: source.document)
  }

  /// Adds an element to a list, before the one that stands at a position, or at its end.
  mutating func add(_ value: [UInt8], to list: Int, at position: Int, in record: Int) {
    guard let source = source(of: record) else { return }
    records[record].splice.insertElement(value, at: position, of: list, in: source.document)
  }

  /// Adds a line behind a record.
  mutating func add(line: [UInt8], behind record: Int) { records[record].additions.append(line) }

  /// How many records there are.
  var count: Int { records.count }

  /// A whole record; nil where it is no JSON.
  mutating func root(of record: Int) -> Place? { source(of: record).map { place(of: 0, in: record, $0) } }

  /// A member of a record that is a whole number.
  mutating func number(_ key: String, in record: Int) -> Int? {
    guard records.indices.contains(record), let source = source(of: record), let node = source.member(key, of: 0) else {
      return nil
    }
    return Int(String(decoding: source.spelling(of: node), as: UTF8.self))
  }

  /// Writes U+FFFD in the place of each half of a surrogate pair. Linear.
  mutating func replaceLoneSurrogates() {
    for record in records.indices {
      // Such a half stands in a file as an escape alone.
      guard bytes[records[record].range].contains(0x5C), let source = source(of: record), source[0].hasLoneSurrogate
      else { continue }
      for node in source.document.nodes where node.isString && node.hasLoneSurrogate {
        let text = MessageText(utf8: source.bytes.withRawBytes { JSONString.decode(node, in: $0) })
        records[record].splice.replace(node.range, with: JSONString.encode(text.string))
      }
    }
  }

  mutating func remove(record: Int) { records[record].isRemoved = true }

  /// Whether a record that stays has a text in a member. Linear in the file.
  mutating func isNamed(_ text: [UInt8], by key: String) -> Bool {
    records.indices.contains { !records[$0].isRemoved && string(key, in: $0) == text }
  }

  /// Adds a record behind another, with its members but for those that are given.
  mutating func addRecord(like record: Int, with members: [(key: String, value: [UInt8])]) {
    guard let source = source(of: record) else { return }
    var splice = JSONSplice()
    for (key, value) in members { splice.setMember(of: 0, key: key, value: value, in: source.document) }
    var line = splice.applied(to: source.bytes)
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    records[record].additions.append(line)
  }

  /// The file with all changes made. Linear.
  func applied() -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for record in records {
      if !record.isRemoved { append(record, to: &result) }
      let end: [UInt8] = bytes[record.range].suffix(2) == [0x0D, 0x0A] ? [0x0D, 0x0A] : [0x0A]
      for line in record.additions {
        if let last = result.last, last != 0x0A { result += end }
        result += line + end
      }
    }
    return result
  }

  private func append(_ record: Record, to result: inout [UInt8]) {
    guard let source = record.source, !record.splice.isEmpty else {
      result += bytes[record.range]
      return
    }
    result += record.splice.applied(to: source.bytes)
    result += bytes[record.range].dropFirst(source.bytes.count)
  }
}
