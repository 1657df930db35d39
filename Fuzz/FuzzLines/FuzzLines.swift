#if !FUZZING
  import FuzzProperties

  /// Replays inputs; libFuzzer brings a main function of its own, and finds its target by the name of the executable.
  @main
  struct FuzzLines {
    static func main() { Replay.main(.lines) }
  }
#endif
