/// What became of a file that was replaced.
package struct Replacement: Sendable, Hashable {
  /// The name of the backup in the file's folder; nil if none was to be kept.
  package var backup: String?
  /// How many bytes others appended while the file was replaced; they stand at the end of the new file.
  package var appended = 0
  /// Whether nobody has the old file open any more; what a writer adds to it later stands in the backup alone.
  package var isSettled = true
  /// Temporary files of interrupted replacements that were found in the folder and removed.
  package var leftovers: [String] = []
}
