/// The time of day: the one place that reads it.
package enum Clock {
  /// Seconds since 1970, or what `SOURCE_DATE_EPOCH` says in their place, so that a report can be made again to the byte
  /// (reproducible-builds.org/specs/source-date-epoch).
  package static func seconds(variable: (String) -> String? = Environment.value) -> Int {
    variable("SOURCE_DATE_EPOCH").flatMap { Int($0) } ?? FileTime.now.seconds
  }

  /// Seconds since some moment, which never go back.
  package static func monotonicSeconds() -> Double {
    let time = ContinuousClock.now.duration(to: start).components
    return -Double(time.seconds) - Double(time.attoseconds) * 1e-18
  }

  private static let start = ContinuousClock.now
}
