/// A PNG file whose header, chunks and checksums are right and whose pixels are noise.
enum FakeImage {
  private static let checksums: [UInt32] = (0..<256).map { index in
    var value = UInt32(index)
    for _ in 0..<8 {
      value = value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
    return value
  }

  /// An image of 1280 x 800 pixels with `size` bytes of noise.
  static func png(size: Int, _ random: inout SplitMix64) -> [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    file.reserveCapacity(size + 64)
    appendChunk("IHDR", bigEndian(1_280) + bigEndian(800) + [8, 2, 0, 0, 0], to: &file)
    var noise: [UInt8] = []
    noise.reserveCapacity(size + 8)
    while noise.count < size {
      var word = random.next()
      for _ in 0..<8 {
        noise.append(UInt8(truncatingIfNeeded: word))
        word >>= 8
      }
    }
    appendChunk("IDAT", noise, to: &file)
    appendChunk("IEND", [], to: &file)
    return file
  }

  private static func appendChunk(_ name: String, _ content: [UInt8], to file: inout [UInt8]) {
    file.append(contentsOf: bigEndian(UInt32(content.count)))
    var checksum = UInt32.max
    for byte in name.utf8 {
      file.append(byte)
      checksum = checksums[Int((checksum ^ UInt32(byte)) & 255)] ^ checksum >> 8
    }
    for byte in content {
      checksum = checksums[Int((checksum ^ UInt32(byte)) & 255)] ^ checksum >> 8
    }
    file.append(contentsOf: content)
    file.append(contentsOf: bigEndian(~checksum))
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
