/// Why no rule can foresee an error from the history alone.
public enum Undecidable: String, Sendable, Hashable, CaseIterable {
  /// Credit, limits and rights of the account.
  case account
  /// Only the provider can tell whether a signature or encrypted content is genuine.
  case signatureTruth = "signature-truth"
  /// What the server keeps of earlier requests.
  case serverState = "server-state"
  /// The provider or the way to it failed.
  case transport
  /// A length that depends on the model and is counted in its tokens or limits.
  case size
  /// A parameter of the request outside the history.
  case request
  /// The error holds another one.
  case wrapper
}
