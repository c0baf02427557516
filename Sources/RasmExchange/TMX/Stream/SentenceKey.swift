/// A sentence as duplicates are told by: without what is not seen, with one space between words.
enum SentenceKey {
    /// The same in the bytes of a text in which ``SegmentGlance`` found nothing suspicious: leaves out shadda, tanwin of the
    /// accusative and the sign of an object, and writes a plain space for a no-break one.
    static func plainly(_ text: inout [UInt8]) {
        var kept = 0
        var index = 0
        while index < text.count {
            let second = index + 1 < text.count ? text[index + 1] : 0
            let third = index + 2 < text.count ? text[index + 2] : 0
            switch (text[index], second, third) {
            case (0xD9, 0x8B, _), (0xD9, 0x91, _): index += 2
            case (0xEF, 0xBF, 0xBC): index += 3
            case (0xC2, 0xA0, _), (0xE2, 0x80, 0xAF):
                let isSecondSpace = kept > 0 && text[kept - 1] == 0x20
                if !isSecondSpace {
                    text[kept] = 0x20
                    kept += 1
                }
                index += text[index] == 0xC2 ? 2 : 3
            case (0x20, _, _) where kept > 0 && text[kept - 1] == 0x20: index += 1
            default:
                text[kept] = text[index]
                kept += 1
                index += 1
            }
        }
        if kept > 0, text[kept - 1] == 0x20 { kept -= 1 }
        text.removeLast(text.count - kept)
        if text.first == 0x20 { text.removeFirst() }
    }

    /// The hash of any text.
    static func hash(of text: String) -> UInt64 {
        let sentence = CleanSentence.plain(text)
        return sentence.isEmpty ? 0 : ByteHash.of(sentence)
    }
}
