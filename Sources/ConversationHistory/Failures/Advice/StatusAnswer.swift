/// What a status means where the text is not known.
struct StatusAnswer: Sendable {
  let blame: Blame
  let retry: Retry
  let summary: String
  let repair: String

  init(_ blame: Blame, _ retry: Retry, _ summary: String, repair: String) {
    self.blame = blame
    self.retry = retry
    self.summary = summary
    self.repair = repair
  }

  /// The answer to a status; nil if the status is no failure.
  init?(status: Int) {
    if let known = Self.known[status] {
      self = known
      return
    }
    switch status {
    case 300...399:
      self.init(
        .request, .never, "the request was sent to a place that moved", repair: "correct the address of the API")
    case 400...499: self = Self.refused
    case 520...530: self = Self.gateway
    case 500...599: self = Self.unavailable
    default: return nil
    }
  }

  private static let refused = StatusAnswer(
    .request, .never, "the request is refused for a reason that is not known",
    repair: "do not send it again unchanged; lint the body, and look at its parameters")

  private static let gateway = StatusAnswer(
    .network, .usualBackoff, "a gateway got no good answer from the provider",
    repair: "send the same body again, ever later")

  private static let unavailable = StatusAnswer(
    .provider, .usualBackoff, "the provider cannot answer now", repair: "send the same body again, ever later")

  private static let notOffered = StatusAnswer(
    .request, .never, "the address or the model does not exist for this account",
    repair: "correct the address of the API and the name of the model")

  private static let known: [Int: StatusAnswer] = [
    400: refused,
    401: StatusAnswer(
      .account, .never, "the key is missing, wrong or expired", repair: "sign in again, or correct the key"),
    402: StatusAnswer(
      .account, .never, "the account must pay or sign first", repair: "pay or sign, then send once more"),
    403: StatusAnswer(
      .account, .never, "the account may not do this", repair: "ask for the right, or take another model or account"),
    404: notOffered,
    405: StatusAnswer(
      .request, .never, "the address does not take this method", repair: "correct the address and the method"),
    408: StatusAnswer(
      .network, .usualBackoff, "the answer took too long", repair: "send the same body again, ever later"),
    409: StatusAnswer(
      .request, .never, "the request is in conflict with another one", repair: "never send the same request again"),
    413: StatusAnswer(
      .request, .never, "the body is too large for the provider or for what lies between",
      repair: "replace old images and documents with a text, or compact the history"),
    422: refused,
    429: StatusAnswer(
      .account, .usualBackoff, "the account sent too much in too short a time",
      repair: "wait as long as the answer says; never save the error as an answer"),
    451: StatusAnswer(
      .provider, .never, "the provider may not answer this for legal reasons", repair: "a human has to decide"),
    500: StatusAnswer(
      .provider, .afterWait(seconds: 2), "the provider failed",
      repair: "send the same body again after two seconds; never save the error as an answer"),
    501: notOffered,
    502: gateway,
    503: unavailable,
    504: gateway,
    505: notOffered,
    529: StatusAnswer(
      .provider, .usualBackoff, "the provider is overloaded", repair: "send the same body again, ever later"),
  ]
}
