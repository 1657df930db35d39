import ConversationHistory
import FileAccess
import HistoryJSON

/// The map of names in a report of `sanitize`: one object, or a line for each body; or the map itself.
enum NamesFile {
  /// New names to old ones; of several bodies the last one wins.
  static func read(_ path: String) throws(ArgumentError) -> [String: String] {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try ByteReader.readWhole(path: path)
    } catch {
      throw ArgumentError(error.message)
    }
    var names: [String: String] = [:]
    let values = (try? JSONDocument(bytes)) != nil ? [bytes] : bytes.split(separator: 0x0A).map { Array($0) }
    for value in values where value.contains(where: { $0 > 0x20 }) { names.merge(try map(in: value, path)) { $1 } }
    return names
  }

  private static func map(in bytes: [UInt8], _ path: String) throws(ArgumentError) -> [String: String] {
    let whole = try ConfigurationValue(bytes, file: path)
    var names: [String: String] = [:]
    let members = try whole.members("the map of names")
    var map = members
    for (name, value) in members where try name.string("a name") == "names" && value.isObject {
      map = try value.members("names")
    }
    for (new, old) in map { names[try new.string("a name")] = try old.string("the old name of a tool") }
    return names
  }
}
