/// The name of an input as the formats spell it.
struct ReportPath {
  private let path: String

  /// A path below the working folder becomes relative to it, as code hosts want it.
  init(_ path: String, _ options: ReportOptions) {
    var path = path
    if let folder = options.workingFolder, path.utf8.starts(with: folder.utf8 + [0x2F]) {
      path = String(decoding: Array(path.utf8).dropFirst(folder.utf8.count + 1), as: UTF8.self)
    }
    while path.utf8.starts(with: "./".utf8), path.utf8.count > 2 {
      path = String(decoding: Array(path.utf8).dropFirst(2), as: UTF8.self)
    }
    self.path = path
  }

  /// Whether a file has the name; standard input without a name has none.
  var isFile: Bool { path != "-" }

  /// In one line, with nothing hidden.
  var escaped: String { UntrustedText.escaped(path, limit: 4096) }

  /// At the beginning of a line, where a name such as `::error::` would be a command of a code host.
  var atLineStart: String {
    let text = escaped
    guard isFile, let first = text.utf8.first else { return text.isEmpty ? "./" : text }
    let isPlain =
      switch first {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2F, 0x5F, 0x7E, 0x80...: true
      default: false
      }
    return isPlain ? text : "./" + text
  }

  /// As a reference of RFC 3986: relative where the path is, else with the scheme `file`.
  var uri: String {
    var text = path.utf8.first == 0x2F ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x2D, 0x2E, 0x2F, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x7E:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
