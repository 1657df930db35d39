/// The table for programs.
enum JSONReport {
  static func text(of measurements: [Measurement], _ options: BenchmarkOptions) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("version", number: 1)
    writer.member("short", literal: options.isShort ? "true" : "false")
    writer.key("rows")
    writer.beginArray()
    for measurement in measurements {
      write(measurement, among: measurements, to: &writer)
    }
    writer.endArray()
    writer.endObject()
    return String(decoding: writer.takeBytes(), as: UTF8.self)
  }

  private static func write(
    _ one: Measurement, among all: [Measurement], to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("name", one.row.name)
    writer.member("workload", one.row.workload.rawValue)
    writer.member("bytes", number: one.byteCount)
    writer.member("work", number: one.work)
    writer.member("unit", one.row.unit.rawValue)
    writer.member("rounds", number: one.seconds.count)
    writer.member("medianMilliseconds", literal: Decimals.text(one.median * 1e3, places: 4))
    writer.member("minimumMilliseconds", literal: Decimals.text(one.minimum * 1e3, places: 4))
    writer.member(
      "megabytesPerSecond", literal: Decimals.text(one.megabytesPerSecond, places: 1))
    if let ratio = one.ratio(to: .memcpy, among: all) {
      writer.member("timesMemcpy", literal: Decimals.text(ratio, places: 4))
    }
    if let ratio = one.ratio(to: .foundation, among: all) {
      writer.member("timesFoundation", literal: Decimals.text(ratio, places: 2))
    }
    writer.endObject()
  }
}
