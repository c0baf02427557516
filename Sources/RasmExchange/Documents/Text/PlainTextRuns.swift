import Rasm

/// The natural language of plain text: all of it but web and mail addresses.
enum PlainTextRuns {
    static func runs(of bytes: [UInt8]) -> [Range<Int>] {
        let start = bytes.starts(with: EncodingChoice.utf8BOM) ? 3 : 0
        return WebAddresses.parts(of: start..<bytes.count, in: bytes)
    }
}

/// Web and mail addresses in a text: a name inside one must stay as it is, or the address leads nowhere.
enum WebAddresses {
    /// What is left of a range when the addresses in it are taken out.
    static func parts(of range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var offset = range.lowerBound
        while let sign = firstSign(in: offset..<range.upperBound, bytes) {
            var run = sign..<sign + 1
            while run.lowerBound > offset, isAddressByte(bytes[run.lowerBound - 1]) {
                run = run.lowerBound - 1..<run.upperBound
            }
            while run.upperBound < range.upperBound, isAddressByte(bytes[run.upperBound]) {
                run = run.lowerBound..<run.upperBound + 1
            }
            offset = run.upperBound
            guard let address = address(in: run, bytes) else { continue }
            if start < address { parts.append(start..<address) }
            offset = endOfAddress(from: run.upperBound, limit: range.upperBound, bytes)
            start = offset
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }

    /// The first sign that every address has: a dot or colon behind a letter or digit of ASCII.
    private static func firstSign(in range: Range<Int>, _ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var start = range.lowerBound
            while let sign = bytes.first(
                in: start..<range.upperBound, where: { $0.equal(UInt8(ascii: ".")) | $0.equal(UInt8(ascii: ":")) })
            {
                if sign > range.lowerBound, isLetterOrDigit(bytes[sign - 1]) { return sign }
                start = sign + 1
            }
            return nil
        }
    }

    /// Printable ASCII except quotes and brackets, which stand around addresses.
    private static func isAddressByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && !"\"'()<>[]{}`,;".utf8.contains(byte)
    }

    /// Where an address begins in a run of ASCII; nil when the run is none.
    private static func address(in range: Range<Int>, _ bytes: [UInt8]) -> Int? {
        // Most runs are numbers: without a letter or a slash there is no scheme and no domain.
        let isSuspect = bytes.withUnsafeBufferPointer { bytes in
            range.contains { (0x61...0x7A).contains(bytes[$0] | 0x20) || bytes[$0] == UInt8(ascii: "/") }
        }
        guard isSuspect else { return nil }
        let run = bytes[range]
        if let scheme = run.indices.first(where: { run[$0...].starts(with: "://".utf8) }) {
            var start = scheme
            while start > range.lowerBound, isLetterOrDigit(run[start - 1]) { start -= 1 }
            return start == scheme ? nil : start
        }
        if run.prefix(4).map({ $0 | 0x20 }).elementsEqual("www.".utf8) { return range.lowerBound }
        return looksLikeDomain(run) ? range.lowerBound : nil
    }

    /// A dot between letters with at least two letters after the last one: bbc.com, a@b.org; not U.S., not 2.5.
    private static func looksLikeDomain(_ run: ArraySlice<UInt8>) -> Bool {
        var trimmed = run
        while let last = trimmed.last, ".:!?".utf8.contains(last) { trimmed = trimmed.dropLast() }
        let host = trimmed.prefix { $0 != UInt8(ascii: "/") }
        guard let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > host.startIndex, isLetterOrDigit(host[dot - 1])
        else { return false }
        let suffix = host[(dot + 1)...]
        return suffix.count >= 2 && suffix.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    }

    /// An address goes on over letters of any script (…/wiki/كيم_جونغ_أون) up to white space, a quote or a closing bracket.
    private static func endOfAddress(from start: Int, limit: Int, _ bytes: [UInt8]) -> Int {
        var end = start
        while end < limit {
            let byte = bytes[end]
            if byte <= 0x20 || "\"'()<>[]{}`,;".utf8.contains(byte) { break }
            // U+00A0 and « » (C2 …), Arabic comma and marks (D8 8C, D8 9B, D8 9F), general punctuation (E2 80 …) end it.
            if byte == 0xC2 || byte == 0xE2 { break }
            if byte == 0xD8, end + 1 < limit, [0x8C, 0x9B, 0x9F].contains(bytes[end + 1]) { break }
            end += 1
        }
        return end
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte >= 0x30 && byte <= 0x39
    }
}
