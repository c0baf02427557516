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
        let accepted = addressBytes
        while true {
            offset = nextAddressByte(from: offset, to: range.upperBound, in: bytes, accepted)
            guard offset < range.upperBound else { break }
            var end = offset
            while end < range.upperBound, isAddressByte(bytes[end], accepted) { end += 1 }
            if let address = address(in: offset..<end, bytes) {
                if start < address { parts.append(start..<address) }
                end = endOfAddress(from: end, limit: range.upperBound, bytes)
                start = end
            }
            offset = end
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }

    /// Printable ASCII except quotes and brackets, which stand around addresses.
    @inline(__always)
    private static func isAddressByte(_ byte: UInt8, _ accepted: (low: UInt64, high: UInt64)) -> Bool {
        byte < 0x80 && (byte < 0x40 ? accepted.low : accepted.high) &>> UInt64(byte & 0x3F) & 1 != 0
    }

    /// Where the next run of ASCII may begin; eight bytes of other scripts are passed over at a time.
    private static func nextAddressByte(
        from start: Int, to end: Int, in bytes: [UInt8], _ accepted: (low: UInt64, high: UInt64)
    ) -> Int {
        bytes.withUnsafeBytes { bytes in
            let others: UInt64 = 0x8080_8080_8080_8080
            var offset = start
            while offset < end {
                if offset &+ 8 <= end, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & others == others {
                    offset &+= 8
                } else if isAddressByte(bytes[offset], accepted) {
                    break
                } else {
                    offset &+= 1
                }
            }
            return offset
        }
    }

    /// A bit for each ASCII character.
    private static let addressBytes: (low: UInt64, high: UInt64) = {
        var bits: (low: UInt64, high: UInt64) = (0, 0)
        for byte in UInt8(0x21)...0x7E where !"\"'()<>[]{}`,;".utf8.contains(byte) {
            if byte < 0x40 { bits.low |= 1 << UInt64(byte) } else { bits.high |= 1 << UInt64(byte - 0x40) }
        }
        return bits
    }()

    /// Where an address begins in a run of ASCII; nil when the run is none.
    private static func address(in range: Range<Int>, _ bytes: [UInt8]) -> Int? {
        // Numbers and full stops are by far the most.
        guard range.count >= shortest, bytes[range].contains(where: { $0 == 0x2E || $0 == 0x3A }) else { return nil }
        let run = bytes[range]
        let lower = run.map { $0 | 0x20 }
        if let scheme = firstIndex(of: Array("://".utf8.map { $0 | 0x20 }), in: lower) {
            var start = scheme
            while start > 0, isLetterOrDigit(run[run.startIndex + start - 1]) { start -= 1 }
            return start == scheme ? nil : range.lowerBound + start
        }
        if lower.starts(with: Array("www.".utf8.map { $0 | 0x20 })) { return range.lowerBound }
        return looksLikeDomain(run) ? range.lowerBound : nil
    }

    /// `a.bc`, `a://`
    private static let shortest = 4

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

    private static func firstIndex(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= needle.count else { return nil }
        return (0...(bytes.count - needle.count)).first { bytes[$0..<$0 + needle.count].elementsEqual(needle) }
    }
}
