import FuzzHarness
import FuzzProperties

#if FUZZING
  @_cdecl("LLVMFuzzerTestOneInput")
  public func test(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe FuzzEntry.test(.reports, start, count)
  }

  @_cdecl("LLVMFuzzerCustomMutator")
  public func mutate(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ room: Int, _ seed: UInt32) -> Int {
    unsafe FuzzEntry.mutate(.reports, start, count, room, seed)
  }

  @_cdecl("LLVMFuzzerCustomCrossOver")
  public func cross(
    _ first: UnsafePointer<UInt8>?, _ firstCount: Int, _ second: UnsafePointer<UInt8>?, _ secondCount: Int,
    _ result: UnsafeMutablePointer<UInt8>, _ room: Int, _ seed: UInt32
  ) -> Int {
    unsafe FuzzEntry.cross(
      .reports, UnsafeBufferPointer(start: first, count: firstCount),
      UnsafeBufferPointer(start: second, count: secondCount), result, room, seed)
  }
#else
  @main
  struct FuzzReports {
    static func main() { Replay.main(.reports) }
  }
#endif
