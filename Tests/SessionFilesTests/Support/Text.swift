/// UTF-8 of a literal.
func bytes(_ text: String) -> [UInt8] { [UInt8](text.utf8) }
