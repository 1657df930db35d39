import Foundation
import TestSupport
import Testing

@testable import historylint

@Suite("The manual page")
struct ManualPageTests {
  @Test("is made from the table of commands")
  func page() throws {
    let text = ManualPage.text(SmallTable.table, version: "1.2.3")
    #expect(
      text.hasPrefix(
        #"""
        .TH HISTORYLINT 1 "" "historylint 1.2.3" "User Commands"
        .SH "NAME"
        historylint \- find and repair damage in LLM conversation histories
        .SH "SYNOPSIS"
        .B historylint
        [lint] [OPTION...] [PATH...]
        .br
        .B historylint
        explain WHAT
        .br
        .B historylint
        man
        .br
        .SH "DESCRIPTION"
        .PP

        """#))
    #expect(
      text.contains(
        #"""
        .SS lint
        .PP
        Find it.
        .TP
        .I PATH...
        files
        .TP
        .BR \-\-format " NAME[:FILE]"
        how to report; it's [text]: text, json
        .TP
        .BR \-\-select " ID,..."
        only these: a\-b, c
        .TP
        .BR \-\-level " ID=L"
        how bad: x: c
        .TP
        .BR \-\-baseline " FILE"
        what is known
        .TP
        .BR \-\-model " NAME"
        the model
        .TP
        .BR \-q ", " \-\-quiet
        say less
        .SS explain
        .PP
        Tell more.
        .TP
        .I WHAT
        a rule
        .SS man
        .PP
        Print this.
        .SH "EXIT STATUS"
        .TP
        .B lint
        0: fine
        .br
        2: not done
        .SH "EXAMPLES"
        .TP
        .B historylint \-
        what is piped
        .SH "ENVIRONMENT"

        """#))
  }

  @Test("is set without a warning, and names every command and option")
  func set() throws {
    let text = try Tool.run("man").output
    for command in CommandTable(.registered).commands {
      #expect(text.contains(".SS \(command.name)\n"))
      for option in command.options {
        let name = option.name.split(separator: "-").joined(separator: "\\-")
        #expect(text.contains("\\-\\-\(name)"), "\(option.name)")
      }
    }
    guard try Tool.shell("command -v groff").status == 0 else {
      print("skipped: groff is not there, the page is not set")
      return
    }
    let run = try Tool.shell("\"$0\" man | groff -man -Tutf8 -ww > /dev/null")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
  }
}
