/// What is known of the ids that the server of Responses gives to items.
enum ItemID {
  /// How the ids of a type begin, where another beginning is known to be refused.
  static func prefix(_ type: String) -> String? {
    switch type {
    case "message": "msg"
    case "reasoning": "rs"
    default: nil
    }
  }
}
