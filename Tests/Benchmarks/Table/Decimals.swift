/// Numbers with a fixed count of decimals.
enum Decimals {
  /// The value rounded to `places` decimals; it must be finite and below 10^12.
  static func text(_ value: Double, places: Int) -> String {
    var scale = 1
    for _ in 0..<max(0, places) {
      scale *= 10
    }
    guard let scaled = Int(exactly: (value * Double(scale)).rounded()) else { return "-" }
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    let sign = scaled < 0 ? "-" : ""
    guard places > 0 else { return sign + String(whole) }
    let digits = String(rest)
    return sign + String(whole) + "."
      + String(repeating: "0", count: max(0, places - digits.count)) + digits
  }
}
