/// The format and the size of an image, read from its first bytes.
struct ImageHead: Sendable, Equatable {
  /// A media type such as `image/png`.
  var mediaType: String
  /// In pixels; 0 where the bytes at hand do not tell.
  var width = 0
  var height = 0

  /// Nil for bytes that are none of the four formats that providers take.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      mediaType = "image/png"
      width = Self.bigEndian(bytes, 16, 4)
      height = Self.bigEndian(bytes, 20, 4)
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      mediaType = "image/jpeg"
      readFrame(bytes)
    } else if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) {
      mediaType = "image/gif"
      width = Self.littleEndian(bytes, 6, 2)
      height = Self.littleEndian(bytes, 8, 2)
    } else if bytes.count >= 16, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) {
      mediaType = "image/webp"
      readChunk(bytes)
    } else {
      return nil
    }
  }

  /// Walks the segments of a JPEG to its frame.
  private mutating func readFrame(_ bytes: [UInt8]) {
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
        height = Self.bigEndian(bytes, index + 5, 2)
        width = Self.bigEndian(bytes, index + 7, 2)
        return
      }
      let hasLength = !(0xD0...0xD9).contains(marker) && marker != 0x01
      index += hasLength ? 2 + max(2, Self.bigEndian(bytes, index + 2, 2)) : 2
    }
  }

  /// The first chunk of a WebP file: extended, lossless or lossy.
  private mutating func readChunk(_ bytes: [UInt8]) {
    switch bytes[12..<16] {
    case let name where name.elementsEqual("VP8X".utf8):
      guard bytes.count >= 30 else { return }
      width = Self.littleEndian(bytes, 24, 3) + 1
      height = Self.littleEndian(bytes, 27, 3) + 1
    case let name where name.elementsEqual("VP8L".utf8):
      guard bytes.count >= 25 else { return }
      let bits = Self.littleEndian(bytes, 21, 4)
      width = (bits & 0x3FFF) + 1
      height = ((bits >> 14) & 0x3FFF) + 1
    case let name where name.elementsEqual("VP8 ".utf8):
      width = Self.littleEndian(bytes, 26, 2) & 0x3FFF
      height = Self.littleEndian(bytes, 28, 2) & 0x3FFF
    default: break
    }
  }

  /// 0 where the bytes end before.
  private static func bigEndian(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    guard start + count <= bytes.count else { return 0 }
    return bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func littleEndian(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
    guard start + count <= bytes.count else { return 0 }
    return bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
