extension Rule {
  static let refusedParameter = Rule(
    "refused-parameter", .envelope, "a parameter that this version of the API refuses", .on(.error, .anthropic),
    evidence: .documented, repairedBy: DropRefusedParameters.id, needs: .sampling,
    page: RulePage(
      rejects: "`temperature`, `top_p` or `top_k` in a body that names version 2026-10-21 or later.",
      why: "From that version on sampling is no longer set, not even to its default. The version mostly stands in a "
        + "header, which is not seen here: a body that names none is taken.",
      sources: [
        "platform.claude.com/docs/en/api/versioning", "platform.claude.com/docs/en/api/migration-2026-10-21",
      ],
      example: RulePage.Example(
        .anthropic, fails: body("bedrock-2026-10-21"), passes: body("bedrock-2023-05-31")),
      fix: "Leaves the parameter out.")
  ) { context in
    guard APIVersion.isStrict(context.parameter(APIVersion.parameter)) == .yes else { return [] }
    return RefusedParameters.sampling.filter { context.parameter($0) != nil }.map { name in
      context.finding(
        "refused-parameter", .error, at: .parameter(name), "this version of the API refuses `\(name)`",
        help: "leave it out", fix: .safe(DropRefusedParameters.id, "leave it out"), identity: name)
    }
  }

  private static func body(_ version: String) -> String {
    #"""
    {"anthropic_version": "\#(version)", "temperature": 0.2, "messages": [
      {"role": "user", "content": "a"}
    ]}
    """#
  }
}
