#if FUZZING
  internal import FileAccess
  internal import HistoryLaws

  /// What libFuzzer calls. The name of the executable tells which target it is.
  enum FuzzEntry {
    static let target: FuzzTarget = {
      guard let name = CommandLine.arguments.first, let target = FuzzTarget.named(name) else {
        fatalError("no fuzz target is called as this executable is")
      }
      return target
    }()

    /// The fault that the environment plants: `HISTORYLINT_PLANT=rareKey` or `relatedIDs`.
    static let plant = Environment.value("HISTORYLINT_PLANT").flatMap(Plant.init(rawValue:))
  }

  /// Runs one input; a fault ends the process, as a trap does, so that libFuzzer keeps the input.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    if let fault = FuzzEntry.target.fault(input) { fatalError(fault) }
    if let plant = FuzzEntry.plant, plant.isHit(by: FuzzInput(input).rest) { fatalError("the planted fault: \(plant)") }
    return 0
  }

  @_silgen_name("LLVMFuzzerMutate")
  private func mutateBytes(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ room: Int) -> Int

  /// Changes an input in place, by its structure or, often, by libFuzzer's own changes of bytes.
  @_cdecl("LLVMFuzzerCustomMutator")
  public func mutate(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ room: Int, _ seed: UInt32) -> Int {
    var mutator = FuzzMutator(FuzzEntry.target.form, seed: UInt64(seed))
    let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    if let result = mutator.mutated(input, atMost: room) { return unsafe write(result, to: start) }
    return unsafe mutateBytes(start, count, room)
  }

  /// Puts a part of one input into another.
  @_cdecl("LLVMFuzzerCustomCrossOver")
  public func crossOver(
    _ first: UnsafePointer<UInt8>?, _ firstCount: Int, _ second: UnsafePointer<UInt8>?, _ secondCount: Int,
    _ result: UnsafeMutablePointer<UInt8>, _ room: Int, _ seed: UInt32
  ) -> Int {
    var mutator = FuzzMutator(FuzzEntry.target.form, seed: UInt64(seed))
    let inputs = unsafe (
      Array(UnsafeBufferPointer(start: first, count: firstCount)),
      Array(UnsafeBufferPointer(start: second, count: secondCount))
    )
    return unsafe write(mutator.crossed(inputs.0, inputs.1, atMost: room), to: result)
  }

  private func write(_ bytes: [UInt8], to start: UnsafeMutablePointer<UInt8>) -> Int {
    _ = unsafe UnsafeMutableBufferPointer(start: start, count: bytes.count).update(fromContentsOf: bytes)
    return bytes.count
  }
#endif
