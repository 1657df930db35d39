import Foundation

/// A process's other half: a thread that appends numbered lines to a file, as an agent does to its session.
package final class AppendingWriter: @unchecked Sendable {
  /// How the lines come; each pace is 1,000 lines a second.
  package enum Pace: Sendable, CaseIterable {
    /// One each millisecond; the file is opened for each.
    case steady
    /// 20 at once, fifty times a second; the file is opened for each.
    case bursts
    /// One each millisecond, in a file that stays open.
    case heldOpen
  }

  private let path: String
  private let pace: Pace
  private let line: @Sendable (Int) -> String
  private let lock = NSLock()
  private var isStopped = false
  private var written = 0
  private let start = Date()
  private let done = DispatchSemaphore(value: 0)

  /// Begins to write; `line` gives the line of a number, without its end.
  package init(_ path: String, _ pace: Pace, line: @escaping @Sendable (Int) -> String = { "\($0)" }) {
    self.path = path
    self.pace = pace
    self.line = line
    let opened = DispatchSemaphore(value: 0)
    Thread { [self] in
      var descriptor: Int32 = -1
      if pace == .heldOpen { descriptor = unsafe open(path, O_WRONLY | O_APPEND) }
      opened.signal()
      while !lock.withLock({ isStopped }) {
        // What the clock says is due, so that a slow moment does not slow the writer down.
        let due = Date().timeIntervalSince(start) * 1000
        while Double(written) < due { write(to: descriptor) }
        usleep(pace == .bursts ? 20_000 : 1000)
      }
      if descriptor >= 0 { close(descriptor) }
      done.signal()
    }.start()
    opened.wait()
  }

  private func write(to held: Int32) {
    let descriptor = held >= 0 ? held : unsafe open(path, O_WRONLY | O_APPEND)
    let bytes = Array((line(written) + "\n").utf8)
    if unsafe Foundation.write(descriptor, bytes, bytes.count) == bytes.count { written += 1 }
    if held < 0 { close(descriptor) }
  }

  /// Ends the writing: how many lines there are, and how many it were in a second.
  package func stop() -> (lines: Int, rate: Double) {
    lock.withLock { isStopped = true }
    done.wait()
    return (written, Double(written) / max(0.001, Date().timeIntervalSince(start)))
  }
}
