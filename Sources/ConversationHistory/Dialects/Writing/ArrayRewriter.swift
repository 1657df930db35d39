internal import HistoryJSON

/// Writes an array anew from elements of which some stood in it before.
///
/// The first element takes the white space that the first one had. A later one keeps its own if it kept its place;
/// one that is new, or has moved, takes that of the element before it, or that of the array's second.
struct ArrayRewriter {
  struct Element {
    var bytes: [UInt8]
    /// The node that the element was in the same array, if it was.
    var node: Int?
  }

  private let origin: Origin?
  /// The white space before each element of the original, by node.
  private var leads: [Int: ArraySlice<UInt8>] = [:]
  /// The white space between each element and the comma behind it, by node.
  private var trails: [Int: ArraySlice<UInt8>] = [:]
  private var firstLead: ArraySlice<UInt8> = []
  private var secondLead: ArraySlice<UInt8>?
  private var first = -1
  private var tail: ArraySlice<UInt8> = []

  init(_ origin: Origin?) {
    self.origin = origin
    guard let origin else { return }
    let (source, bytes) = (origin.source, origin.source.bytes)
    let range = source[origin.node].range
    var last: Int?
    for element in source.document.nodes.elements(of: origin.node) {
      let start = source[element].range.lowerBound
      var lead = start
      while lead > range.lowerBound + 1, Self.isBlank(bytes[lead - 1]) { lead -= 1 }
      leads[element] = bytes[lead..<start]
      if let last {
        let end = source[last].range.upperBound
        trails[last] = bytes[end...].prefix { Self.isBlank($0) }
      }
      if last == nil {
        firstLead = bytes[lead..<start]
        first = element
      } else if secondLead == nil {
        secondLead = bytes[lead..<start]
      }
      last = element
    }
    if let last { tail = bytes[source[last].range.upperBound..<range.upperBound - 1] }
  }

  func write(_ elements: [Element], into result: inout [UInt8]) {
    result.append(UInt8(ascii: "["))
    var lead = secondLead ?? firstLead
    var lastKept = -1
    for (index, element) in elements.enumerated() {
      if index > 0 { result.append(UInt8(ascii: ",")) }
      if let node = element.node, node > lastKept, let own = leads[node] {
        if node != first { lead = own }
        lastKept = node
      }
      result.append(contentsOf: index == 0 ? firstLead : lead)
      result.append(contentsOf: element.bytes)
      if index < elements.count - 1, let trail = element.node.flatMap({ trails[$0] }) {
        result.append(contentsOf: trail)
      }
    }
    if !elements.isEmpty { result.append(contentsOf: tail) }
    result.append(UInt8(ascii: "]"))
  }

  func write(_ elements: [Element]) -> [UInt8] {
    var result: [UInt8] = []
    write(elements, into: &result)
    return result
  }

  /// The node of an origin, if it is an element of this array.
  func node(of element: Origin?) -> Int? {
    guard let element, let origin, element.source === origin.source,
      leads[element.node] != nil
    else { return nil }
    return element.node
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
