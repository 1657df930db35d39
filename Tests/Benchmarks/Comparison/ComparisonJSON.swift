import FileAccess
import HistoryJSON

/// The table of comparisons for programs.
enum ComparisonJSON {
  static func text(of results: [ComparisonResult], isShort: Bool) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("version", number: 1)
    writer.member("short", literal: isShort ? "true" : "false")
    writer.member("processors", number: Processors.count)
    writer.key("rows")
    writer.beginArray()
    for result in results { write(result, to: &writer) }
    writer.endArray()
    writer.endObject()
    return String(decoding: writer.takeBytes(), as: UTF8.self)
  }

  private static func write(_ result: ComparisonResult, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", result.row.name)
    writer.member("against", result.row.against)
    writer.member("verdict", result.verdict.rawValue)
    if let must = result.bounds.must {
      let word = result.bounds.isLeast ? "AtLeast" : "AtMost"
      writer.member("must" + word, literal: number(must))
      if let aim = result.bounds.aim { writer.member("aim" + word, literal: number(aim)) }
    }
    switch result.outcome {
    case .absent(let reason): text("reason", reason, to: &writer)
    case .measured(let figure):
      writer.member("figure", literal: number(figure.value))
      writer.member("unit", figure.unit.rawValue)
      text("work", figure.work, to: &writer)
      if !figure.note.isEmpty { text("note", figure.note, to: &writer) }
      for (name, samples) in zip(["ours", "theirs"], figure.samples) { write(samples, name, to: &writer) }
    }
    writer.endObject()
  }

  private static func write(_ samples: Samples, _ name: String, to writer: inout JSONWriter) {
    writer.key(name)
    writer.beginObject()
    text("what", samples.what, to: &writer)
    writer.member("rounds", number: samples.cpu.count)
    writer.member("cpuSecondsMedian", literal: number(samples.median))
    writer.member("cpuSecondsMinimum", literal: number(samples.minimum))
    if let wall = samples.wallMedian { writer.member("wallSecondsMedian", literal: number(wall)) }
    writer.endObject()
  }

  /// A text that may need escapes, such as a path.
  private static func text(_ name: String, _ text: String, to writer: inout JSONWriter) {
    writer.member(name, literal: String(decoding: JSONString.encode(text), as: UTF8.self))
  }

  private static func number(_ value: Double) -> String { value.isFinite ? Decimals.text(value, places: 6) : "null" }
}
