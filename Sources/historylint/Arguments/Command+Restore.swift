extension Command {
  /// `restore`, the way back from prefixed names.
  static let restore = Command(
    name: "restore", summary: "give the tools of a response their old names back",
    usage: "restore --names FILE < response > response",
    options: [
      .value("names", OptionValue(name: "FILE"), "the report of `sanitize`, or its `names` object")
    ],
    statuses: [0: "the response was written", 2: "no names could be read; the response was copied unchanged"],
    examples: [
      Example(
        line: "curl … --data @out | historylint restore --names map.json",
        purpose: "the answer to a request with prefixed tools, also as it streams")
    ])
}
