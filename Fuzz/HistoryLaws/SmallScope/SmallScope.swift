/// Every history of up to some messages over the kinds of an alphabet, each held against the naive checker and the laws.
package struct SmallScope: Sendable {
  package let trial: ScopeTrial
  package let length: Int

  package init(_ alphabet: ScopeAlphabet, length: Int, holdsLaws: Bool = false) {
    trial = ScopeTrial(alphabet, holdsLaws: holdsLaws)
    self.length = length
  }

  /// The number of histories: the sum of the powers.
  package var count: Int {
    (1...length).reduce(0) { $0 + Self.power(trial.alphabet.kinds.count, $1) }
  }

  /// The faults of the histories that begin with a kind, shortest histories first.
  package func faults(beginningWith kind: Int) -> ScopeReport {
    var report = ScopeReport()
    for tail in 0..<length {
      let base = trial.alphabet.kinds.count
      for number in 0..<Self.power(base, tail) {
        let word = [kind] + Self.digits(number, base, tail)
        report.count += 1
        if let fault = trial.fault(word) { report.add(fault, word) }
      }
    }
    return report
  }

  /// The faults of all histories, one after the other.
  package func faults() -> ScopeReport {
    trial.alphabet.kinds.indices.reduce(into: ScopeReport()) { $0.add(faults(beginningWith: $1)) }
  }

  /// A number's digits, the first the highest.
  static func digits(_ number: Int, _ base: Int, _ count: Int) -> [Int] {
    var (result, rest) = ([Int](repeating: 0, count: count), number)
    for place in stride(from: count - 1, through: 0, by: -1) {
      result[place] = rest % base
      rest /= base
    }
    return result
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { value, _ in value * base }
  }
}

/// How many histories were tried, and the faults by their kinds, each with its shortest history.
package struct ScopeReport: Sendable {
  package var count = 0
  package private(set) var faults: [String: Fault] = [:]

  package struct Fault: Sendable {
    package var count: Int
    package var shortest: [Int]
  }

  package init() {}

  mutating func add(_ fault: String, _ word: [Int]) { add(fault, Fault(count: 1, shortest: word)) }

  /// Adds another report.
  package mutating func add(_ other: ScopeReport) {
    count += other.count
    for (name, fault) in other.faults { add(name, fault) }
  }

  private mutating func add(_ name: String, _ fault: Fault) {
    guard let known = faults[name] else {
      faults[name] = fault
      return
    }
    let isShorter =
      (fault.shortest.count, fault.shortest.description) < (known.shortest.count, known.shortest.description)
    faults[name] = Fault(count: known.count + fault.count, shortest: isShorter ? fault.shortest : known.shortest)
  }
}
