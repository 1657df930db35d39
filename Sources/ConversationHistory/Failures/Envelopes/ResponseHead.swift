/// The status line and the headers of a response that was saved whole, as `curl -i` prints it.
struct ResponseHead {
  let status: Int?
  let headers: [(name: String, value: String)]
  /// How many bytes the head takes, the empty line with it.
  let length: Int

  /// Reads the head; nil if the bytes do not start with `HTTP/`.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: Array("HTTP/".utf8)) else { return nil }
    var status: Int?
    var headers: [(name: String, value: String)] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.endIndex
      let line = String(decoding: bytes[place..<end].filter { $0 != 0x0D }, as: UTF8.self)
      place = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      if line.hasPrefix("HTTP/") {
        status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) }
          .flatMap { (100...599).contains($0) ? $0 : nil }
      } else if let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), headers.count < 128 {
        let value = line[line.utf8.index(after: colon)...].drop { $0 == " " }
        headers.append((String(line[..<colon]), String(value)))
      }
    }
    self.status = status
    self.headers = headers
    length = place - bytes.startIndex
  }
}
