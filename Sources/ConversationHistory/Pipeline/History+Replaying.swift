extension History {
  /// The history with edits made again: those of a run on its input give its output. Linear.
  public func replaying(_ edits: [Edit]) -> History {
    var result = self
    var start = edits.startIndex
    while start < edits.endIndex {
      let end = edits[start...].firstIndex { $0.step != edits[start].step } ?? edits.endIndex
      result.replay(edits[start..<end])
      start = end
    }
    return result
  }

  private mutating func replay(_ edits: ArraySlice<Edit>) {
    var output: [Message] = []
    var next = 0
    func copy(to index: Int) {
      guard next < index else { return }
      output.append(contentsOf: messages[next..<index])
      next = index
    }
    for edit in edits {
      switch edit.change {
      case .replaceMessage(let index, let message):
        copy(to: index)
        output.append(message)
        next = index + 1
      case .removeMessage(let index):
        copy(to: index)
        next = index + 1
      case .insertMessage(let index, let message):
        copy(to: index)
        output.append(message)
      case .replaceTools(let tools): self.tools = tools
      case .replaceToolChoice(let choice): toolChoice = choice
      case .replaceSystem(let system): self.system = system
      case .removeParameter(let name): leftOut.append(name)
      case .replaceBody: break
      }
    }
    copy(to: messages.count)
    messages = output
  }
}
