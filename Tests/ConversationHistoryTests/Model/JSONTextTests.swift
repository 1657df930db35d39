import ConversationHistory
import Testing

@Suite("JSONText")
struct JSONTextTests {
  @Test("literals are written compact, in their order")
  func literals() {
    let value: JSONText = [
      "path": "a \"quoted\"\n", "lines": [1, -2], "deep": ["on": true, "off": false], "none": .null, "empty": [:],
    ]
    #expect(
      value.description
        == #"{"path":"a \"quoted\"\n","lines":[1,-2],"deep":{"on":true,"off":false},"none":null,"empty":{}}"#)
    #expect((["a": 1, "a": 2] as JSONText).description == #"{"a":1,"a":2}"#)
  }

  @Test("a value that is read keeps its spelling, without the white space around it")
  func spelling() throws {
    let value = try #require(JSONText(parsing: " { \"b\" : 1.0e2 , \"a\":\"\\u0061\" }\n"))
    #expect(value.description == "{ \"b\" : 1.0e2 , \"a\":\"\\u0061\" }")
  }

  @Test("values are equal decoded, member by member in order")
  func equality() throws {
    let one = try #require(JSONText(parsing: #"{ "a" : "\u0062" , "c":[1, true] }"#))
    #expect(one == ["a": "b", "c": [1, true]])
    #expect(one != ["c": [1, true], "a": "b"])
    #expect(one != ["a": "b", "c": [1, true], "d": .null])
    #expect(one != ["a": "b", "c": [1]])
    #expect(([[1], 2] as JSONText) != [[1, 2]])
    #expect(([] as JSONText) != [:])
  }

  @Test("numbers are compared by spelling")
  func numbers() throws {
    for (one, two) in [("1.0", "1"), ("1e2", "100"), ("-0", "0")] {
      #expect(try #require(JSONText(parsing: one)) != #require(JSONText(parsing: two)))
    }
    let long = "123456789012345678901234567890"
    #expect(try #require(JSONText(parsing: long)) == #require(JSONText(parsing: " " + long)))
  }

  @Test("a literal is a value, not its spelling")
  func literalString() {
    #expect(("{}" as JSONText) == JSONText("{}"))
    #expect(JSONText("{}").text == "{}")
  }

  @Test("what is no JSON makes no value", arguments: ["", "{", "{\"a\":}", "nul", "1 2", "'a'", "[1,]"])
  func invalid(_ text: String) {
    #expect(JSONText(parsing: text) == nil)
  }

  @Test("a member is found by its decoded name; of two the last counts")
  func members() throws {
    let value = try #require(JSONText(parsing: #"{"a":1,"\u0061":2,"b":{"a":3}}"#))
    #expect(value["a"] == 2)
    #expect(value["b"]?["a"] == 3)
    #expect(value["c"] == nil && value["a"]?["a"] == nil)
    #expect(value.isObject && value["a"]?.isObject == false)
    #expect(value.text == nil)
    #expect((#"say "hi""# as JSONText).text == #"say "hi""#)
  }
}
