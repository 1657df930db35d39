/// The processors of this machine.
package enum Processors {
  /// How many there are to run threads.
  package static var count: Int { System.processors }
}
