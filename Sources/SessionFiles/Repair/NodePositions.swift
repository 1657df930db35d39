internal import HistoryJSON

/// Where the values of a record stand: in which container, and where in a list. Memory: 8 bytes a value.
struct NodePositions {
  /// The container of each value, and of each key; -1 for the record itself.
  private var holders: [Int32]
  /// The position of each element of a list; -1 for what is none.
  private var positions: [Int32]

  /// Linear.
  init(_ nodes: ContiguousArray<JSONNode>) {
    holders = [Int32](repeating: -1, count: nodes.count)
    positions = holders
    // The containers that are open, with how many values each has had.
    var open: [(node: Int, end: Int, isList: Bool, count: Int32)] = []
    for index in nodes.indices {
      while let last = open.last, last.end <= index { open.removeLast() }
      if let last = open.indices.last {
        holders[index] = Int32(clamping: open[last].node)
        if open[last].isList { positions[index] = open[last].count }
        open[last].count += 1
      }
      let kind = nodes[index].kind
      if kind == .array || kind == .object { open.append((index, Int(nodes[index].next), kind == .array, 0)) }
    }
  }

  /// The list that a value is an element of, and its position in it.
  func element(_ node: Int) -> (list: Int, position: Int)? {
    positions[node] < 0 ? nil : (Int(holders[node]), Int(positions[node]))
  }

  /// The nearest element of a list that a value is or stands in; the record itself where there is none.
  func element(around node: Int) -> Int {
    var node = node
    while positions[node] < 0, holders[node] >= 0 { node = Int(holders[node]) }
    return node
  }

  /// The value that starts at a place. O(log values).
  static func node(at start: UInt32, in nodes: ContiguousArray<JSONNode>) -> Int? {
    var (low, high) = (0, nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low < nodes.count && nodes[low].start == start ? low : nil
  }
}
