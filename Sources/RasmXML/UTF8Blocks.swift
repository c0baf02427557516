/// The blocks of a file, cut between characters and known to be UTF-8.
final class UTF8Blocks {
    private let blocks: FileBlocks
    /// What has been read and not given out: the beginning of the file, later a character that was cut through.
    private var held: [UInt8]
    private var isFirst = true

    /// - Parameter head: what has been read of the file already.
    init(_ blocks: FileBlocks, head: [UInt8]) {
        self.blocks = blocks
        held = head
    }

    /// The next bytes, none at the end of the file. When `invalid` is given, it is the byte that follows them.
    func next() throws(XMLError) -> (bytes: [UInt8], invalid: UInt8?) {
        var block = held
        if !isFirst { block += try blocks.next() }
        isFirst = false
        held = []
        guard let wrong = UTF8Check.firstInvalid(in: block) else { return (block, nil) }
        // A character of four bytes, of which three are here.
        if !blocks.isAtEnd, block.count - wrong < 4, Self.isCut(block[wrong...]) {
            held = Array(block[wrong...])
            block.removeSubrange(wrong...)
            return block.isEmpty ? try next() : (block, nil)
        }
        return (Array(block[..<wrong]), block[wrong])
    }

    /// Whether these bytes begin a character and want more of it.
    private static func isCut(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let lead = bytes.first, lead >= 0xC2, lead <= 0xF4 else { return false }
        return bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
    }
}
