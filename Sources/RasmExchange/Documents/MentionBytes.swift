import Rasm

/// What is told of a mention, its words as bytes: nobody need make strings of them to write them on. They are there as long as they are looked at.
public struct MentionBytes {
    /// Its bytes in the file's UTF-8 form.
    public let range: Range<Int>
    public let surface: UnsafeBufferPointer<UInt8>
    public let proclitics: UnsafeBufferPointer<UInt8>
    /// The id of its entry; of an ambiguous mention, the likeliest.
    public let entry: UnsafeBufferPointer<UInt8>
    public let rendering: UnsafeBufferPointer<UInt8>
    public let type: TermType
    public let status: AdministrativeStatus
    public let isResolved: Bool
    /// As in ``DocumentAnalysis/FoundMention/written``.
    /// Where it stands in its text; nil where it was read around an object inside a word.
    public let place: Range<Int>?
    /// As in ``DocumentAnalysis/FoundMention/written``.
    public var written: (source: UnsafeBufferPointer<UInt8>, replacement: UnsafeBufferPointer<UInt8>)?
}

extension DocumentAnalysis {
    public var mentionCount: Int { names.list.count }

    /// Hands on the mentions in order of the file.
    public func forEachMention(_ body: (MentionBytes) -> Void) {
        var next = 0
        while next < names.list.count {
            let number = names.list[next].reading
            let reading = names.readings[Int(number)]
            reading.decisions.article.bytes.withUnsafeBufferPointer { bytes in
                while next < names.list.count, names.list[next].reading == number {
                    let name = names.list[next]
                    if let mention = names.bytes(of: name, in: reading, bytes) {
                        body(mention)
                    } else {
                        Self.hand(names.found(name), to: body)
                    }
                    next += 1
                }
            }
        }
    }

    /// Hands on a mention that strings have to be made of.
    private static func hand(_ found: FoundMention, to body: (MentionBytes) -> Void) {
        let mention = found.mention
        var row: [UInt8] = []
        func put(_ text: String) -> Range<Int> {
            let start = row.count
            row += text.utf8
            return start..<row.count
        }
        let (surface, proclitics) = (put(mention.surface), put(found.proclitics))
        let (entry, rendering) = (put(mention.entry), put(mention.rendering))
        let written = found.written.map { (source: put($0.source), replacement: put($0.replacement)) }
        row.withUnsafeBufferPointer { row in
            func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: row[range]) }
            body(
                MentionBytes(
                    range: mention.range, surface: bytes(surface), proclitics: bytes(proclitics), entry: bytes(entry),
                    rendering: bytes(rendering), type: mention.type, status: mention.status,
                    isResolved: mention.isResolved, place: found.place?.range,
                    written: written.map { (bytes($0.source), bytes($0.replacement)) }))
        }
    }
}

extension FoundNames {
    /// What is told of a mention, where its text and the index say all; else nil.
    /// - Parameters:
    ///   - reading: the one that it was found in.
    ///   - bytes: those of its text.
    @inline(__always)
    fileprivate func bytes(
        of name: Name, in reading: Reading, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> MentionBytes? {
        let decision = reading.decisions.list[Int(name.number)]
        guard !name.isTold, decision.stays, let entry = reading.decisions.entryIDBytes(of: Int(name.number)) else {
            return nil
        }
        let surface = UnsafeBufferPointer(rebasing: bytes[decision.range])
        return MentionBytes(
            range: name.source, surface: surface,
            proclitics: UnsafeBufferPointer(rebasing: bytes[decision.proclitics]), entry: entry, rendering: surface,
            type: decision.type, status: decision.status, isResolved: decision.isResolved,
            place: reading.text == nil ? nil : decision.range)
    }
}
