import Rasm

extension DocumentCensus {
    private static let hasTextBit: UInt8 = 1
    private static let hasFieldBit: UInt8 = 2
    private static let otherLanguageBit: UInt8 = 4
    private static let missingBit: UInt8 = 8

    /// All of it as bytes, to be kept in an index: one where nothing is worth telling.
    public var kept: [UInt8] {
        var bytes = [
            (hasText ? Self.hasTextBit : 0) | (hasField ? Self.hasFieldBit : 0)
                | (otherLanguage == nil ? 0 : Self.otherLanguageBit) | (firstMissing == nil ? 0 : Self.missingBit)
        ]
        if let otherLanguage { bytes.appendLittleEndian(otherLanguage) }
        if let firstMissing {
            bytes.appendLittleEndian(UInt64(missing))
            bytes.appendLittleEndian(UInt64(firstMissing.place.line))
            bytes.appendLittleEndian(UInt64(firstMissing.place.column))
            bytes.appendLittleEndian(firstMissing.message)
        }
        return bytes
    }

    /// Reads it again.
    ///
    /// - Parameter bytes: they may go on behind it.
    /// - Returns: what was read and the bytes behind it; nil when they are something else.
    public static func kept(in bytes: [UInt8]) -> (census: DocumentCensus, rest: ArraySlice<UInt8>)? {
        var reader = LittleEndianReader(bytes[...])
        guard let bits: UInt8 = reader.number() else { return nil }
        var census = DocumentCensus()
        census.hasText = bits & hasTextBit != 0
        census.hasField = bits & hasFieldBit != 0
        if bits & otherLanguageBit != 0 {
            guard let language = reader.text() else { return nil }
            census.otherLanguage = language
        }
        if bits & missingBit != 0 {
            guard let missing = reader.number(UInt64.self), let line = reader.number(UInt64.self),
                let column = reader.number(UInt64.self), let message = reader.text()
            else { return nil }
            census.missing = Int(missing)
            census.firstMissing = (LineColumn(line: Int(line), column: Int(column)), message)
        }
        return (census, reader.rest)
    }
}
