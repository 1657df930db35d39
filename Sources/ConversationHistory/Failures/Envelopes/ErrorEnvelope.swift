import HistoryJSON

/// What the wrapping of an error says: its messages, its types, a status, who answered.
///
/// Read are bare texts, the JSON of providers and gateways (also inside texts, and encoded more than once), log lines,
/// pages of proxies, and whole responses with their head. Members that echo the request are not read.
struct ErrorEnvelope: Sendable {
  /// The texts that may say what happened, the innermost first.
  private(set) var messages: [String] = []
  /// The types and codes that stand beside them.
  private(set) var types: [String] = []
  /// The status that the body names.
  private(set) var status: Int?
  /// Who answered, as far as the body says.
  private(set) var provider: String?
  /// The seconds that the body asks to wait.
  private(set) var retryAfter: Int?
  /// The headers, if the head of the response was there too.
  private(set) var headers: [(name: String, value: String)] = []
  /// Whether a page for people came instead of an answer of the API.
  private(set) var isPage = false

  /// How many texts inside texts are read.
  private static let depthLimit = 6
  /// How many bytes of a body are read.
  private static let sizeLimit = 256 * 1024
  private static let messageLimit = 64
  private var textsLeft = 64

  init(_ body: [UInt8]) {
    var body = body[...].prefix(Self.sizeLimit)
    if let head = ResponseHead(body) {
      status = head.status
      headers = head.headers
      body = body.dropFirst(head.length)
    }
    read([UInt8](body), depth: 0)
  }

  /// The first message that says more than that there was an error.
  var message: String? { messages.first { !EmptyWords.contains($0) } }

  private mutating func read(_ text: [UInt8], depth: Int) {
    guard depth < Self.depthLimit, textsLeft > 0 else { return }
    textsLeft -= 1
    let bare = ErrorEnvelope.trimmed(text)
    guard !bare.isEmpty else { return }
    if let document = try? JSONDocument(bare), document.nodes[0].kind != .number {
      read(document, depth: depth)
    } else if let title = PageTitle.find(in: bare) {
      isPage = true
      note(title)
      if status == nil { status = StatusWords.find(in: title, isLoose: true) }
    } else {
      readEmbedded(bare, depth: depth)
      note(String(decoding: bare, as: UTF8.self))
      if status == nil { status = StatusWords.find(in: String(decoding: bare.prefix(300), as: UTF8.self)) }
    }
  }

  /// Reads JSON that stands inside a text; a few places are tried, so that the time stays linear.
  private mutating func readEmbedded(_ text: [UInt8], depth: Int) {
    var scanner = JSONScanner()
    var place = 0
    var attempts = 4
    while attempts > 0, let start = text[place...].firstIndex(of: UInt8(ascii: "{")) {
      attempts -= 1
      let end = try? text.withRawBytes { bytes throws(JSONError) in
        try scanner.scanPrefix(bytes, in: start..<text.count)
      }
      if let end {
        let part = [UInt8](text[start..<end])
        if let document = try? JSONDocument(part) { read(document, depth: depth + 1) }
        place = end
      } else {
        place = start + 1
      }
    }
  }

  private mutating func read(_ document: JSONDocument, depth: Int) {
    walk(0, key: nil, of: document, depth: depth, level: 0)
  }

  private mutating func walk(
    _ node: Int, key: String?, of document: JSONDocument, depth: Int, level: Int
  ) {
    guard level < 16, messages.count < Self.messageLimit else { return }
    switch document.nodes[node].kind {
    case .object:
      if let place = Self.placeOfFault(node, of: document) { note(place) }
      for (name, value) in JSONMembers(of: node, in: document.nodes) {
        let name = Self.text(name, of: document).lowercased()
        guard !EnvelopeKeys.echoes.contains(name) else { continue }
        walk(value, key: name, of: document, depth: depth, level: level + 1)
      }
    case .array:
      for element in JSONElements(of: node, in: document.nodes).prefix(32) {
        walk(element, key: key, of: document, depth: depth, level: level + 1)
      }
    case .string: readText(node, key: key, of: document, depth: depth)
    case .number:
      guard let key, EnvelopeKeys.statuses.contains(key), status == nil else { return }
      status = Int(Self.text(node, of: document)).flatMap { (400...599).contains($0) ? $0 : nil }
    default: break
    }
  }

  private mutating func readText(_ node: Int, key: String?, of document: JSONDocument, depth: Int) {
    let bytes = document.bytes.withRawBytes { JSONString.decode(document.nodes[node], in: $0) }
    guard let key else { return read(bytes, depth: depth + 1) }
    if EnvelopeKeys.messages.contains(key) { read(bytes, depth: depth + 1) }
    guard bytes.count <= 200 else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    if EnvelopeKeys.types.contains(key), types.count < Self.messageLimit { types.append(text) }
    if EnvelopeKeys.statuses.contains(key), status == nil {
      status = Int(text).flatMap { (400...599).contains($0) ? $0 : nil }
    }
    if key == "provider_name" || key == "provider" { provider = provider ?? text }
    if key == "request_id", provider == nil { provider = ProviderHint.ofRequestID(text) }
    if key == "retrydelay" { retryAfter = RetryHeaders.seconds(text.hasSuffix("s") ? String(text.dropLast()) : text) }
  }

  private mutating func note(_ message: String) {
    if messages.count < Self.messageLimit { messages.append(message) }
  }

  /// `messages.0.content: Field required` of an object with `loc` and `msg`, as Python servers write it.
  private static func placeOfFault(_ object: Int, of document: JSONDocument) -> String? {
    var place: [String] = []
    var message: String?
    for (name, value) in JSONMembers(of: object, in: document.nodes) {
      switch text(name, of: document) {
      case "loc":
        place = JSONElements(of: value, in: document.nodes).prefix(16).map { text($0, of: document) }
      case "msg": message = text(value, of: document)
      default: break
      }
    }
    guard let message, !place.isEmpty else { return nil }
    if place.first == "body" { place.removeFirst() }
    return place.joined(separator: ".") + ": " + message
  }

  private static func text(_ node: Int, of document: JSONDocument) -> String {
    let bytes = document.bytes.withRawBytes { JSONString.decode(document.nodes[node], in: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    guard let start = text.firstIndex(where: { $0 > 0x20 }), let end = text.lastIndex(where: { $0 > 0x20 }) else {
      return []
    }
    return [UInt8](text[start...end])
  }
}
