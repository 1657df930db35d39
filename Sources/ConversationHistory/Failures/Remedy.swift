/// What helps against many errors, in the words of all of them.
enum Remedy {
  static let answerCalls = "answer every open call directly behind it with a result that says it was interrupted"
  static let dropEmpty = "drop it, or give it a short text where a message must stay"
  static let dropServerID = "send the item without the id that the server gave it, keeping its call_id and content"
  static let dropUnsigned = "drop the block, and all thinking of that message"
  static let foldSystem = "join the system messages into one at the front, or into the first user message"
  static let keepOrphanAsText = "keep a result without its call as marked user text; drop an empty one"
  static let keepReasoning = "keep the reasoning of tool rounds; where it is lost, send an empty text"
  static let mergeNeighbours = "join neighbouring messages of one role; drop none"
  static let placeholder = "scale the image down, or replace it with a text"
  static let plainSchema = "send a plain object schema, without the keywords that the host does not know"
  static let refuseToSend = "do not send: there is nothing to repair"
  static let renameCalls = "give the call and its result one new id that is allowed"
  static let renameDeveloper = "rename the role to system"
  static let renameTools =
    "replace what is not allowed, shorten with a hash, and rename declaration, calls and choice alike"
  static let stripEnd = "drop the assistant messages at the end, or append a user message"
  static let stripField = "leave the member out of what is sent; keep it in what is stored"
}
