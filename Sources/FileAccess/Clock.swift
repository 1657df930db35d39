/// The time of day: the one place that reads it.
package enum Clock {
  /// Seconds since 1970, or what `SOURCE_DATE_EPOCH` says in their place, so that a report can be made again to the byte
  /// (reproducible-builds.org/specs/source-date-epoch).
  package static func seconds(variable: (String) -> String? = Environment.value) -> Int {
    variable("SOURCE_DATE_EPOCH").flatMap { Int($0) } ?? FileTime.now.seconds
  }

  /// Seconds since some moment, which never go back.
  ///
  /// `ContinuousClock` stands in the runtime of concurrency, which nothing else here needs: 0.7 MB of a static executable.
  package static func monotonicSeconds() -> Double {
    let time = FileTime(System.monotonicTime())
    return Double(time.seconds) + Double(time.nanoseconds) * 1e-9
  }
}
