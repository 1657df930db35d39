/// Why a file was left as it is.
package enum ReplaceError: Error, Sendable, Hashable {
  /// The system refused an operation.
  case system(FileError)
  /// A pipe, a device, a folder or a socket.
  case notRegular(String)
  /// The file has other names, which would keep the old bytes.
  case hardLinked(String)
  /// The new file could not be given the owner of the old one.
  case ownerNotKept(String)
  /// Another process has the file open.
  case inUse(String)
  /// The file was changed so shortly ago that its writer may still be at work.
  case modifiedJustNow(String)
  /// The file is not the one, or not as, it was when it was read.
  case changed(String)
  /// Fewer bytes are in the new file than were written.
  case shortWrite(String)

  /// The error in one line. The path stands in it as it is: escape the whole before a human sees it.
  package var message: String {
    switch self {
    case .system(let error): error.message
    case .notRegular(let path): "\(path) is left alone: it is no regular file"
    case .hardLinked(let path): "\(path) is left alone: it has other hard links, which would keep the old bytes"
    case .ownerNotKept(let path): "\(path) is left alone: its owner cannot be kept"
    case .inUse(let path): "\(path) is left alone: another process has it open"
    case .modifiedJustNow(let path):
      "\(path) is left alone: it was changed less than \(ReplaceableFile.quietSeconds) seconds ago"
    case .changed(let path): "\(path) is left alone: it changed after it was read"
    case .shortWrite(let path): "\(path) is left alone: not every byte of the new file was written"
    }
  }

  /// The remedy, where there is one.
  package var help: String? {
    switch self {
    case .system, .notRegular: nil
    case .hardLinked: "fix a copy, or remove the other names"
    case .ownerNotKept: "run as the owner of the file"
    case .inUse, .modifiedJustNow, .changed: "stop the agent that writes to it, then try again"
    case .shortWrite: "free some space on the device"
    }
  }
}
