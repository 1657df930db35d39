#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What this process has allocated so far, as `Others/allocations.c` counts it where it was loaded first.
struct AllocationCounter {
  private typealias Number = @convention(c) () -> UInt64

  private let calls: Number
  private let bytes: Number

  /// Nil where nothing counts.
  init?() {
    guard let process = unsafe dlopen(nil, RTLD_NOW),
      let calls = unsafe dlsym(process, "historylint_allocated_calls"),
      let bytes = unsafe dlsym(process, "historylint_allocated_bytes")
    else { return nil }
    self.calls = unsafe unsafeBitCast(calls, to: Number.self)
    self.bytes = unsafe unsafeBitCast(bytes, to: Number.self)
  }

  /// How often a closure allocates, and how many bytes.
  func count(_ work: () throws(BenchmarkFailure) -> Void) throws(BenchmarkFailure) -> (calls: Int, bytes: Int) {
    let (calls, bytes) = (self.calls(), self.bytes())
    try work()
    return (Int(self.calls() - calls), Int(self.bytes() - bytes))
  }
}
