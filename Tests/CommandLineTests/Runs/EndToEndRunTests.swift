import Foundation
import TestSupport
import Testing

/// Clients of others with the filter in their hooks, where they are installed: Tests/EndToEnd holds what they run.
@Suite("End to end")
struct EndToEndRunTests {
  /// Runs a script with the built tool; nil, said aloud, where a module is missing. `HISTORYLINT_PYTHON` names another
  /// Python than the one of the path.
  private func run(_ script: String, needs modules: String) throws -> Tool.Run? {
    let python = ProcessInfo.processInfo.environment["HISTORYLINT_PYTHON"] ?? "python3"
    guard try Tool.shell("'\(python)' -c 'import \(modules)'").status == 0 else {
      print("skipped: \(python) has no \(modules)")
      return nil
    }
    let path = Checkout.folder.appendingPathComponent("Tests/EndToEnd/\(script)").path
    return try Tool.shell("timeout 120 '\(python)' '\(path)' \"$0\"")
  }

  @Test("a history killed in the middle of a call recovers through LiteLLM", .timeLimit(.minutes(3)))
  func liteLLM() throws {
    guard let run = try run("litellm_recovers.py", needs: "litellm, mcp") else { return }
    #expect(run.lines.suffix(2) == ["without: refused", "with: all is well"], "\(run.errors.suffix(2000))")
  }

  @Test("the tools of an agent of pydantic-ai stand behind a prefix, its answers streamed", .timeLimit(.minutes(3)))
  func pydanticAI() throws {
    guard let run = try run("pydantic_ai_prefix.py", needs: "pydantic_ai, anthropic") else { return }
    #expect(run.lines == ["without: refused", "with: all is well ['look']"], "\(run.errors.suffix(2000))")
  }

  @Test("a history killed in the middle of a call recovers in the OpenAI Agents SDK", .timeLimit(.minutes(3)))
  func openAIAgents() throws {
    guard let run = try run("openai_agents_recovers.py", needs: "agents, openai") else { return }
    #expect(run.lines == ["without: refused", "with: all is well"], "\(run.errors.suffix(2000))")
  }

  @Test("Claude Code sends nothing of a damaged session, and all of a fixed one", .timeLimit(.minutes(3)))
  func claudeCode() throws {
    guard let run = try run("claude_code_hook.py", needs: "claude_agent_sdk") else { return }
    #expect(
      run.lines == ["first: all is well", "blocked: True", "fixed: 0 all is well True", "refused: True"],
      "\(run.errors.suffix(2000))")
  }

  @Test("Codex sends nothing of a damaged session, and all of a fixed one", .timeLimit(.minutes(3)))
  func codex() throws {
    guard let run = try run("codex_hook.py", needs: "codex_cli_bin") else { return }
    #expect(run.lines == ["first: True", "blocked: True", "fixed: 0 True"], "\(run.errors.suffix(2000))")
  }
}
