extension Fix {
  /// A repair that loses nothing.
  static func safe(_ pass: String, _ title: String) -> Fix {
    Fix(applicability: .safe, pass: pass, title: title)
  }

  /// A repair that loses something the model could read.
  static func unsafe(_ pass: String, _ title: String) -> Fix {
    Fix(applicability: .unsafe, pass: pass, title: title)
  }
}
