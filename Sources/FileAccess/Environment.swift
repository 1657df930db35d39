/// The environment of the process: the one place that reads it.
package enum Environment {
  /// The value of a variable; nil where it is not set.
  package static func value(_ name: String) -> String? {
    guard !name.isEmpty, !name.utf8.contains(0) else { return nil }
    return System.environment(name)
  }

  /// The folder that the process works in, without symbolic links; nil where the system does not say.
  package static var workingFolder: String? { try? System.realPath(".").get() }
}
