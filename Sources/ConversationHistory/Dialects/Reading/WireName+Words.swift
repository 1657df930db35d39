internal import HistoryJSON

/// The names as words of eight bytes, the first in the lowest bits; a test compares them with their spelling.
extension WireName {
  static func named(_ bytes: RawSpan, _ start: Int, _ end: Int) -> WireName {
    let length = end &- start
    switch length {
    case 1...7: return short(length, bytes.partialWord(start, end))
    case 8: return short(length, bytes.word(start))
    case 9...16: return medium(length, bytes.word(start), bytes.word(end &- 8))
    case 17...24:
      return long(length, bytes.word(start), bytes.word(start &+ 8), bytes.word(end &- 8))
    default: return .unknown
    }
  }

  @inline(__always)
  private static func short(_ length: Int, _ word: UInt64) -> WireName {
    switch length {
    case 1:
      switch word {
      case 0x6E: .n
      default: .unknown
      }
    case 2:
      switch word {
      case 0x6469: .id
      default: .unknown
      }
    case 4:
      switch word {
      case 0x6174_6164: .data
      case 0x656C_6966: .file
      case 0x656D_616E: .name
      case 0x656C_6F72: .role
      case 0x706F_7473: .stop
      case 0x7478_6574: .text
      case 0x6C6F_6F74: .tool
      case 0x6570_7974: .type
      case 0x7265_7375: .user
      case 0x6469_7575: .uuid
      default: .unknown
      }
    case 5:
      switch word {
      case 0x6F_6964_7561: .audio
      case 0x65_6761_6D69: .image
      case 0x74_7570_6E69: .input
      case 0x6C_6564_6F6D: .model
      case 0x73_7472_6170: .parts
      case 0x73_6C6F_6F74: .tools
      case 0x6B_5F70_6F74: .topK
      default: .unknown
      }
    case 6:
      switch word {
      case 0x6D6F_7473_7563: .custom
      case 0x6174_654D_7369: .isMeta
      case 0x6D65_7473_7973: .system
      default: .unknown
      }
    case 7:
      switch word {
      case 0x64_695F_6C6C_6163: .callID
      case 0x74_6E65_746E_6F63: .content
      case 0x65_6761_7373_656D: .message
      case 0x6C_6173_7566_6572: .refusal
      default: .unknown
      }
    case 8:
      switch word {
      case 0x746E_656D_7563_6F64: .document
      case 0x6E6F_6974_636E_7566: .function
      case 0x726F_7272_655F_7369: .isError
      case 0x6469_7555_6661_656C: .leafUUID
      case 0x7362_6F72_7067_6F6C: .logprobs
      case 0x7365_6761_7373_656D: .messages
      case 0x746F_6873_7061_6E73: .snapshot
      case 0x656D_614E_6D61_6574: .teamName
      case 0x676E_696B_6E69_6874: .thinking
      case 0x6573_755F_6C6F_6F74: .toolUse
      default: .unknown
      }
    default: .unknown
    }
  }

  /// Two words that overlap say what up to sixteen bytes are.
  @inline(__always)
  private static func medium(_ length: Int, _ first: UInt64, _ last: UInt64) -> WireName {
    switch length {
    case 9:
      switch (first, last) {
      case (0x746E_656D_7567_7261, 0x7374_6E65_6D75_6772): .arguments
      case (0x6E61_7473_6973_7361, 0x746E_6174_7369_7373): .assistant
      case (0x6570_6F6C_6576_6564, 0x7265_706F_6C65_7665): .developer
      case (0x7275_5F65_6761_6D69, 0x6C72_755F_6567_616D): .imageURL
      case (0x6E69_6E6F_7361_6572, 0x676E_696E_6F73_6165): .reasoning
      case (0x496E_6F69_7373_6573, 0x6449_6E6F_6973_7365): .sessionID
      case (0x7275_7461_6E67_6973, 0x6572_7574_616E_6769): .signature
      default: .unknown
      }
    case 10:
      switch (first, last) {
      case (0x6574_5F74_7570_6E69, 0x7478_6574_5F74_7570): .inputText
      case (0x7555_746E_6572_6170, 0x6469_7555_746E_6572): .parentUUID
      case (0x666E_6F43_6C6F_6F74, 0x6769_666E_6F43_6C6F): .toolConfig
      case (0x6C61_635F_6C6F_6F74, 0x736C_6C61_635F_6C6F): .toolCalls
      default: .unknown
      }
    case 11:
      switch (first, last) {
      case (0x7561_5F74_7570_6E69, 0x6F69_6475_615F_7475): .inputAudio
      case (0x745F_7475_7074_756F, 0x7478_6574_5F74_7570): .outputText
      case (0x6863_6564_6953_7369, 0x6E69_6168_6365_6469): .isSidechain
      case (0x6F68_635F_6C6F_6F74, 0x6563_696F_6863_5F6C): .toolChoice
      case (0x7365_725F_6C6F_6F74, 0x746C_7573_6572_5F6C): .toolResult
      case (0x6573_755F_6C6F_6F74, 0x6469_5F65_7375_5F6C): .toolUseID
      default: .unknown
      }
    case 12:
      switch (first, last) {
      case (0x6373_5F74_7570_6E69, 0x616D_6568_6373_5F74): .inputSchema
      case (0x7463_7572_7473_6E69, 0x736E_6F69_7463_7572): .instructions
      case (0x6C6F_6F74_5F70_636D, 0x6573_755F_6C6F_6F74): .mcpToolUse
      case (0x6C61_635F_6C6F_6F74, 0x6469_5F6C_6C61_635F): .toolCallID
      default: .unknown
      }
    case 13:
      switch (first, last) {
      case (0x6F63_5F65_6863_6163, 0x6C6F_7274_6E6F_635F): .cacheControl
      case (0x6E6F_6974_636E_7566, 0x6C6C_6163_5F6E_6F69): .functionCall
      default: .unknown
      }
    case 14:
      switch (first, last) {
      case (0x7165_735F_706F_7473, 0x7365_636E_6575_7165): .stopSequences
      case (0x6F5F_6D61_6572_7473, 0x736E_6F69_7470_6F5F): .streamOptions
      default: .unknown
      }
    case 15:
      switch (first, last) {
      case (0x6573_6E6F_7073_6572, 0x7461_6D72_6F66_5F65): .responseFormat
      case (0x745F_7265_7672_6573, 0x6573_755F_6C6F_6F74): .serverToolUse
      default: .unknown
      }
    case 16:
      switch (first, last) {
      case (0x6563_6E65_7365_7270, 0x7974_6C61_6E65_705F): .presencePenalty
      case (0x6E69_6E6F_7361_6572, 0x7472_6F66_6665_5F67): .reasoningEffort
      default: .unknown
      }
    default: .unknown
    }
  }

  private static func long(
    _ length: Int, _ first: UInt64, _ middle: UInt64, _ last: UInt64
  ) -> WireName {
    switch length {
    case 17:
      switch (first, middle, last) {
      case (0x6970_6F72_6874_6E61, 0x6F69_7372_6576_5F63, 0x6E6F_6973_7265_765F): .anthropicVersion
      case (0x636E_6575_7165_7266, 0x746C_616E_6570_5F79, 0x7974_6C61_6E65_705F): .frequencyPenalty
      case (0x7272_4569_7041_7369, 0x6761_7373_654D_726F, 0x6567_6173_7365_4D72): .isAPIErrorMessage
      case (0x6E69_6E6F_7361_6572, 0x6E65_746E_6F63_5F67, 0x746E_6574_6E6F_635F): .reasoningContent
      case (0x6465_7463_6164_6572, 0x6E69_6B6E_6968_745F, 0x676E_696B_6E69_6874): .redactedThinking
      case (0x6E49_6D65_7473_7973, 0x6F69_7463_7572_7473, 0x6E6F_6974_6375_7274): .systemInstruction
      default: .unknown
      }
    case 18:
      switch (first, middle, last) {
      case (0x695F_6D65_7473_7973, 0x6974_6375_7274_736E, 0x6E6F_6974_6375_7274): .systemInstructionSnake
      default: .unknown
      }
    case 21:
      switch (first, middle, last) {
      case (0x706D_6F63_5F78_616D, 0x745F_6E6F_6974_656C, 0x736E_656B_6F74_5F6E): .maxCompletionTokens
      default: .unknown
      }
    default: .unknown
    }
  }
}
