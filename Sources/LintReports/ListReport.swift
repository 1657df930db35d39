/// A list of a registry, such as the rules, as JSON.
public enum ListReport {
  /// `{"version": 1, "NAME": [{…}, …]}` with the members in the order given; an empty value is left out.
  public static func json(_ name: String, _ rows: [[(name: String, value: String)]]) -> [UInt8] {
    var output = JSONOutput()
    output.open("{")
    output.member("version", 1)
    output.key(name)
    output.open("[")
    for row in rows {
      output.separate(with: "\n")
      output.open("{")
      for column in row where !column.value.isEmpty { output.member(column.name, column.value) }
      output.close("}")
    }
    output.close("]")
    output.close("}")
    return output.bytes + [0x0A]
  }
}
