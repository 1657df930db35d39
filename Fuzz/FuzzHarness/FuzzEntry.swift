#if FUZZING
  /// What the functions that libFuzzer calls hand on to a target; an executable has them in its one file.
  package enum FuzzEntry {
    /// Runs one input; a fault ends the process, as a trap does, so that libFuzzer keeps the input.
    package static func test(_ target: FuzzTarget, _ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
      let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
      if let fault = target.fault(input) { fatalError(fault) }
      return 0
    }

    /// Changes an input in place, by its structure or, often, by libFuzzer's own changes of bytes.
    package static func mutate(
      _ target: FuzzTarget, _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ room: Int, _ seed: UInt32
    ) -> Int {
      let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
      guard let result = target.changes?.mutated(input, room, UInt64(seed)) else {
        return unsafe mutateBytes(start, count, room)
      }
      return unsafe write(result, to: start)
    }

    /// Puts a part of one input into another.
    package static func cross(
      _ target: FuzzTarget, _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>,
      _ result: UnsafeMutablePointer<UInt8>, _ room: Int, _ seed: UInt32
    ) -> Int {
      guard let changes = target.changes else { return 0 }
      return unsafe write(changes.crossed(Array(first), Array(second), room, UInt64(seed)), to: result)
    }

    private static func write(_ bytes: [UInt8], to start: UnsafeMutablePointer<UInt8>) -> Int {
      _ = unsafe UnsafeMutableBufferPointer(start: start, count: bytes.count).update(fromContentsOf: bytes)
      return bytes.count
    }
  }

  @_silgen_name("LLVMFuzzerMutate")
  private func mutateBytes(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ room: Int) -> Int
#endif
