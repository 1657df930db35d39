import FuzzHarness

#if FUZZING
  @_cdecl("LLVMFuzzerTestOneInput")
  public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { unsafe FuzzEntry.test(.json, start, count) }
#else
  @main
  struct FuzzJSON {
    static func main() { Replay.main(.json) }
  }
#endif
