internal import HistoryJSON

/// Any bytes: nodes that hold together, or a typed error; what parses is written back byte for byte.
enum JSONProperty {
  static func fault(_ bytes: [UInt8]) -> String? {
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(bytes)
    } catch {
      guard (0...bytes.count).contains(error.byteOffset) else { return "an error at \(error.byteOffset)" }
      return FoundationVerdict.fault(bytes, error: error)
    }
    guard JSONRewriting.rewritten(document) == bytes else { return "written back otherwise" }
    return stringFault(document) ?? spliceFault(document) ?? FoundationVerdict.fault(bytes, document: document)
  }

  /// A text that is decoded and encoded says the same, to every function that compares texts.
  private static func stringFault(_ document: JSONDocument) -> String? {
    var previous: JSONNode?
    for node in document.nodes where node.kind == .string {
      let text = document.bytes.withRawBytes { JSONString.decode(node, in: $0) }
      let token = JSONString.encode(text)
      guard let again = try? JSONDocument(token), again.nodes.count == 1 else { return "an encoded text is no JSON" }
      guard again.bytes.withRawBytes({ JSONString.decode(again.nodes[0], in: $0) }) == text else {
        return "an encoded text says something else"
      }
      guard again.nodes[0].hasLoneSurrogate == node.hasLoneSurrogate else {
        return "a lone surrogate is lost or made"
      }
      let isSame = document.bytes.withRawBytes { bytes in
        JSONString.equals(node, text, in: bytes) && JSONString.hash(node, in: bytes) == JSONString.hash(text)
      }
      guard isSame else { return "a text is unlike itself" }
      if let previous {
        let (isEqual, before) = document.bytes.withRawBytes { bytes in
          (JSONString.equals(previous, text, in: bytes), JSONString.decode(previous, in: bytes))
        }
        guard isEqual == (before == text) else { return "two texts are compared wrongly" }
      }
      previous = node
    }
    return nil
  }

  /// A container with one part more, or with its first part gone, has as many parts as that leaves.
  private static func spliceFault(_ document: JSONDocument) -> String? {
    // No node before the last container moves when it changes.
    guard let container = document.nodes.indices.last(where: { !document.nodes[$0].isLeaf }) else { return nil }
    let count = count(container, document)
    var more = JSONSplice()
    var less = JSONSplice()
    if document.nodes[container].kind == .array {
      more.insertElement([0x31], at: count, of: container, in: document)
      less.removeElement(at: 0, of: container, in: document)
      return fault(of: more, container, count + 1, document) ?? fault(of: less, container, max(0, count - 1), document)
    }
    let keys = document.bytes.withRawBytes { bytes in
      document.nodes.members(of: container).map { JSONString.decode(document.nodes[$0.key], in: bytes) }
    }
    let isNew = !keys.contains([0x6E, 0x65, 0x77])
    more.setMember(of: container, key: "new", value: [0x31], in: document)
    if let fault = fault(of: more, container, count + (isNew ? 1 : 0), document) { return fault }
    guard let first = keys.first, let name = String(validating: first, as: UTF8.self) else { return nil }
    less.removeMember(of: container, key: name, in: document)
    return fault(of: less, container, keys.count { $0 != first }, document)
  }

  private static func fault(
    of splice: JSONSplice, _ container: Int, _ count: Int, _ document: JSONDocument
  ) -> String? {
    let bytes = splice.applied(to: document.bytes)
    guard let after = try? JSONDocument(bytes) else { return "no JSON behind an edit" }
    guard container < after.nodes.count, after.nodes[container].kind == document.nodes[container].kind else {
      return "the container of an edit is gone"
    }
    let found = Self.count(container, after)
    return found == count ? nil : "\(found) parts behind an edit instead of \(count)"
  }

  private static func count(_ container: Int, _ document: JSONDocument) -> Int {
    document.nodes[container].kind == .object
      ? document.nodes.members(of: container).reduce(0) { sum, _ in sum + 1 }
      : document.nodes.elements(of: container).reduce(0) { sum, _ in sum + 1 }
  }
}

extension JSONNode {
  fileprivate var isLeaf: Bool { kind != .object && kind != .array }
}
