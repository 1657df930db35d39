extension Command {
  /// `restore`, the way back from prefixed names.
  static let restore = Command(
    name: "restore", summary: "give the tools of a response their old names back",
    usage: "restore --names FILE < response > response",
    options: [
      .value("names", OptionValue(name: "FILE"), "the report of `sanitize`, or its `names` object")
    ])
}
