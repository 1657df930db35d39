import HistoryJSON
import TestSupport
import Testing

@Suite("The JSON test suite")
struct JSONTestSuiteTests {
  /// The answer for each file that the standard leaves open: true is accepted.
  static let open: [String: Bool] = [
    "i_number_double_huge_neg_exp.json": true,
    "i_number_huge_exp.json": true,
    "i_number_neg_int_huge_exp.json": true,
    "i_number_pos_double_huge_exp.json": true,
    "i_number_real_neg_overflow.json": true,
    "i_number_real_pos_overflow.json": true,
    "i_number_real_underflow.json": true,
    "i_number_too_big_neg_int.json": true,
    "i_number_too_big_pos_int.json": true,
    "i_number_very_big_negative_int.json": true,
    "i_object_key_lone_2nd_surrogate.json": true,
    "i_string_1st_surrogate_but_2nd_missing.json": true,
    "i_string_1st_valid_surrogate_2nd_invalid.json": true,
    "i_string_UTF-16LE_with_BOM.json": false,
    "i_string_UTF-8_invalid_sequence.json": false,
    "i_string_UTF8_surrogate_U+D800.json": false,
    "i_string_incomplete_surrogate_and_escape_valid.json": true,
    "i_string_incomplete_surrogate_pair.json": true,
    "i_string_incomplete_surrogates_escape_valid.json": true,
    "i_string_invalid_lonely_surrogate.json": true,
    "i_string_invalid_surrogate.json": true,
    "i_string_invalid_utf-8.json": false,
    "i_string_inverted_surrogates_U+1D11E.json": true,
    "i_string_iso_latin_1.json": false,
    "i_string_lone_second_surrogate.json": true,
    "i_string_lone_utf8_continuation_byte.json": false,
    "i_string_not_in_unicode_range.json": false,
    "i_string_overlong_sequence_2_bytes.json": false,
    "i_string_overlong_sequence_6_bytes.json": false,
    "i_string_overlong_sequence_6_bytes_null.json": false,
    "i_string_truncated-utf-8.json": false,
    "i_string_utf16BE_no_BOM.json": false,
    "i_string_utf16LE_no_BOM.json": false,
    "i_structure_500_nested_arrays.json": true,
    "i_structure_UTF-8_BOM_empty_object.json": true,
  ]

  @Test("every file that must be accepted is, and every file that must be refused is")
  func decided() throws {
    guard let files = try SharedData.files("json-test-suite/test_parsing") else { return }
    var counts: [Character: Int] = [:]
    for file in files {
      let first = file.name.first ?? "?"
      counts[first, default: 0] += 1
      if first == "y" { #expect(Self.accepts(file.bytes), "\(file.name) is to be accepted") }
      if first == "n" { #expect(!Self.accepts(file.bytes), "\(file.name) is to be refused") }
    }
    #expect(counts == ["y": 95, "n": 188, "i": 35])
  }

  @Test("every file that the standard leaves open gets the answer written down")
  func undecided() throws {
    guard let files = try SharedData.files("json-test-suite/test_parsing") else { return }
    for file in files where file.name.hasPrefix("i_") {
      #expect(Self.accepts(file.bytes) == Self.open[file.name], "\(file.name)")
    }
    #expect(Self.open.count == 35)
  }

  @Test("naughty strings decode to valid text and survive encoding")
  func naughtyStrings() throws {
    guard let files = try SharedData.files("json-test-suite/naughty-strings") else { return }
    let bytes = try #require(files.first { $0.name == "blns.json" }).bytes
    let document = try JSONDocument(bytes)
    let strings = document.nodes.elements(of: 0).map { element in
      bytes.withRawBytes { JSONString.decode(document.nodes[element], in: $0) }
    }
    #expect(strings.count == 515)
    for text in strings {
      #expect(String(validating: text, as: UTF8.self) != nil)
      let again = try JSONDocument(JSONString.encode(text))
      #expect(again.bytes.withRawBytes { JSONString.decode(again.nodes[0], in: $0) } == text)
    }
  }

  static func accepts(_ bytes: [UInt8]) -> Bool {
    (try? JSONDocument(bytes)) != nil
  }
}
