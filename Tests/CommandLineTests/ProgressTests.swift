import Testing

@testable import historylint

@Suite("Progress")
struct ProgressTests {
  @Test(
    "tells files, bytes, rate and the time left",
    arguments: [
      (1_200_000_000, 3_400_000_000, 3, 12, 4.0, "3 of 12 files, 1.2 of 3.4 GB, 300 MB/s, 8 s left"),
      (50_000_000, 100_000_000, 0, 1, 10.0, "50 of 100 MB, 5.0 MB/s, 10 s left"),
      (1_000_000, 1_000_000_000_000, 0, 1, 1.0, "0.0 of 1000 GB, 1.0 MB/s, 16666 min left"),
      (2_500, nil, 0, 1, 0.0, "2.5 kB"), (999_500_000, nil, 1, 2, 2.0, "1 of 2 files, 1000 MB, 500 MB/s"),
      (100, 100, 1, 1, 1.0, "0.1 of 0.1 kB, 0.1 kB/s"),
    ] as [(Int, Int?, Int, Int, Double, String)])
  func line(bytes: Int, total: Int?, files: Int, all: Int, seconds: Double, expected: String) {
    #expect(Progress.line(bytes: bytes, of: total, files: files, of: all, seconds: seconds) == expected)
  }
}
