internal import FileAccess

/// Runs inputs through a property without libFuzzer: what a fuzz executable is in a plain build.
package enum Replay {
  /// Replays the files, and the files of the folders, that the command line names; exits with 1 where the property fails.
  package static func main(_ target: FuzzTarget) {
    let paths = CommandLine.arguments.dropFirst()
    guard !paths.isEmpty, !paths.contains("--help") else {
      print("usage: \(target.id) FILE_OR_FOLDER…\n\(target.summary)")
      return
    }
    let files = paths.flatMap { path in
      FileStatus(path: path)?.kind == .folder
        // The listing has the folder itself and the one above.
        ? FolderNames.all(in: path).filter { !$0.hasPrefix(".") }.sorted().map { path + "/" + $0 } : [path]
    }
    var faults = 0
    for file in files {
      do throws(FileError) {
        guard let fault = target.fault(try ByteReader.readWhole(path: file)) else { continue }
        print("\(file): \(fault)")
      } catch {
        print(error.message)
      }
      faults += 1
    }
    print("\(target.id): \(files.count) inputs, \(faults) faults")
    if faults > 0 { ReplayExit.fail() }
  }
}
