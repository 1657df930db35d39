/// The words that the made-up texts consist of.
enum Vocabulary {
  static let words = words(
    """
    the a of and to in that we should before after when reader parser message request history \
    session file line buffer value result error retry check test build branch commit change \
    function method caller index offset range length limit first last empty missing wrong \
    already still also only never always because otherwise instead without between inside \
    looks fails passes returns keeps drops writes reads moves follows answers explains needs \
    small large quick careful plain simple strange earlier later next previous same other new
    """)

  static let identifiers = words(
    """
    reader writer parser buffer message request response history session record offset range \
    limit count index value result cursor state config options context handler provider token \
    payload header entry queue cache worker client server router schema field member element
    """)

  static let types = words(
    """
    Int String Bool Data Reader Writer Parser Buffer Message Request Response History Session \
    Record Cursor State Config Options Context Handler Provider Token Payload Header Entry
    """)

  static let folders = words("src lib tests core model views tools server client scripts docs")

  static let extensions = words("swift ts py go rs md json")

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
