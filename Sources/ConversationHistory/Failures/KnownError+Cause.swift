extension KnownError {
  /// What an error comes from; blame and retry follow from it.
  public struct Cause: Sendable, Hashable {
    /// The rules that find it, the likeliest first.
    public internal(set) var rules: [String]
    /// Why no rule can be sure, or why there is none.
    public let undecidable: Undecidable?
    /// Whose fault it is.
    public let blame: Blame
    /// Whether and when to send again.
    public let retry: Retry

    /// The history breaks a rule that can be seen in it.
    static func history(_ rules: String...) -> Cause {
      Cause(rules: rules, undecidable: nil, blame: .history, retry: .afterSanitize)
    }

    /// The history holds something signed or encrypted that the provider does not accept as its own.
    static func signature(_ rules: String...) -> Cause {
      Cause(rules: rules, undecidable: .signatureTruth, blame: .history, retry: .afterSanitize)
    }

    /// The history disagrees with what the server keeps.
    static let stored = Cause(rules: [], undecidable: .serverState, blame: .history, retry: .afterSanitize)

    /// The history is too long, or something in it is: nothing but its author can shorten it.
    static func size(_ rules: String...) -> Cause {
      Cause(rules: rules, undecidable: rules.isEmpty ? .size : nil, blame: .history, retry: .never)
    }

    /// A parameter or a tool definition is refused.
    static func request(_ rules: String...) -> Cause {
      Cause(rules: rules, undecidable: rules.isEmpty ? .request : nil, blame: .request, retry: .never)
    }

    /// A parameter names something that the server does not keep.
    static let state = Cause(rules: [], undecidable: .serverState, blame: .request, retry: .never)

    /// The account may not, or has no credit.
    static let account = Cause(rules: [], undecidable: .account, blame: .account, retry: .never)

    /// The account asked too often.
    static let rate = Cause(rules: [], undecidable: .account, blame: .account, retry: .usualBackoff)

    /// The provider failed once.
    static let provider = Cause(
      rules: [], undecidable: .transport, blame: .provider, retry: .afterWait(seconds: 2))

    /// The provider has too much to do.
    static let overload = Cause(rules: [], undecidable: .transport, blame: .provider, retry: .usualBackoff)

    /// The answer wraps another error, which is the one that counts.
    static let wrapper = Cause(rules: [], undecidable: .wrapper, blame: .request, retry: .never)
  }
}
