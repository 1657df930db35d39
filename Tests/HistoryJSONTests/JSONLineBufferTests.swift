import HistoryJSON
import Testing

@Suite("Lines")
struct JSONLineBufferTests {
  /// Every line with its bytes, from chunks of the given sizes.
  static func lines(_ file: [UInt8], chunk: () -> Int) -> [(line: JSONLine, bytes: [UInt8])] {
    var buffer = JSONLineBuffer()
    var result: [(line: JSONLine, bytes: [UInt8])] = []
    var place = 0
    while place < file.count {
      let end = min(place + max(1, chunk()), file.count)
      file.withRawBytes { buffer.append($0.extracting(place..<end)) }
      place = end
      while let line = buffer.nextLine() { result.append((line, Array(buffer.bytes[line.range]))) }
    }
    if let line = buffer.finish() { result.append((line, Array(buffer.bytes[line.range]))) }
    return result
  }

  @Test("lines know their offsets, numbers, carriage returns and torn end")
  func coordinates() {
    let file = Array("\u{FEFF}ab\r\n\n\r\r\nlast".utf8)
    let lines = Self.lines(file) { 1000 }
    #expect(lines.map { String(decoding: $0.bytes, as: UTF8.self) } == ["ab", "", "\r", "last"])
    #expect(lines.map(\.line.offset) == [3, 7, 8, 11])
    #expect(lines.map(\.line.number) == [1, 2, 3, 4])
    #expect(lines.map(\.line.hasCR) == [true, false, true, false])
    #expect(lines.map(\.line.isTorn) == [false, false, false, true])
    #expect(lines.map(\.line.hasByteOrderMark) == [true, false, false, false])
    #expect(lines.map(\.line.byteCount) == [7, 1, 3, 4])
  }

  @Test("an empty file has no line, a lone byte order mark one that is empty")
  func edges() {
    #expect(Self.lines([]) { 1 }.isEmpty)
    let marked = Self.lines([0xEF, 0xBB, 0xBF]) { 1 }
    #expect(marked.count == 1)
    #expect(marked.first?.bytes == [])
    #expect(marked.first?.line.byteCount == 3)
    #expect(Self.lines([0x0A]) { 1 }.count == 1)
    #expect(Self.lines([0x0D]) { 1 }.first?.line.hasCR == true)
    #expect(Self.lines([0xEF, 0xBB, 0x0A]) { 1 }.first?.bytes == [0xEF, 0xBB])
    #expect(Self.lines([0x0A, 0xEF, 0xBB, 0xBF]) { 1 }.last?.bytes == [0xEF, 0xBB, 0xBF])
  }

  @Test("any cutting into chunks gives the same lines, and every byte is in exactly one")
  func chunking() {
    var random = SplitMix64(seed: 31)
    let pieces: [[UInt8]] = [
      [0x0A], [0x0A], [0x0D, 0x0A], [0x0D], Array("é".utf8), Array("text".utf8),
      [0xEF, 0xBB, 0xBF],
      [UInt8](repeating: 0x78, count: 40), [0x8A, 0x0B, 0x09, 0x00],
    ]
    for _ in 0..<1000 {
      var file: [UInt8] = []
      for _ in 0..<random.below(30) { file += pieces[random.below(pieces.count)] }
      let whole = Self.lines(file) { file.count }
      let cut = Self.lines(file) { 1 + random.below(9) }
      #expect(whole.map(\.bytes) == cut.map(\.bytes))
      #expect(whole.map(\.line.offset) == cut.map(\.line.offset))
      #expect(whole.map(\.line.byteCount) == cut.map(\.line.byteCount))
      #expect(whole.map(\.line.number) == Array(0..<whole.count).map { $0 + 1 })
      var place = 0
      for (line, bytes) in whole {
        #expect(line.offset - (line.hasByteOrderMark ? 3 : 0) == place)
        #expect(Array(file[line.offset..<(line.offset + bytes.count)]) == bytes)
        place += line.byteCount
      }
      #expect(place == file.count)
      let feeds = file.filter { $0 == 0x0A }.count
      #expect(whole.count == feeds + (file.isEmpty || file.last == 0x0A ? 0 : 1))
    }
  }

  @Test("consumed bytes are dropped, so that the buffer stays near the longest line")
  func memory() {
    var buffer = JSONLineBuffer()
    let chunk = Array(String(repeating: "0123456789\n", count: 100).utf8) + Array("rest".utf8)
    for _ in 0..<200 {
      chunk.withRawBytes { buffer.append($0) }
      while buffer.nextLine() != nil {}
      #expect(buffer.bytes.count <= 3 * chunk.count)
    }
    #expect(buffer.fileOffset == 200 * chunk.count)
  }

  @Test("a newline is found at every place, and none outside the bounds given")
  func newline() {
    for count in 0..<40 {
      for place in 0..<count {
        var text = [UInt8](repeating: 0x0B, count: count)
        text[place] = 0x0A
        text.withRawBytes { raw in
          #expect(JSONLineSplitter.newline(in: raw, from: 0, to: count) == place)
          #expect(JSONLineSplitter.newline(in: raw, from: place, to: count + 9) == place)
          #expect(JSONLineSplitter.newline(in: raw, from: place + 1, to: count) == nil)
          #expect(JSONLineSplitter.newline(in: raw, from: -5, to: place) == nil)
        }
      }
    }
  }
}
