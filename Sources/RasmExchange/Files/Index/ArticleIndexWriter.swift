import Rasm

/// Writes an index anew, file after file, with records of the one that is there and with new ones.
///
/// It takes the place of the old one at the end, at one instant (``FileReplacement``). Nothing is written while all is as it was; what is the same up to the first change is copied
/// as it lies.
public final class ArticleIndexWriter {
    /// What came of it.
    public enum Outcome: Sendable {
        case written
        /// All is as it was.
        case unchanged
        /// Another run writes it, or has written it meanwhile: what that one found stays.
        case left
    }

    private let path: String
    private let old: ArticleIndex?
    private let oldState: FileState?
    private let willBegin: () -> Void

    private var replacement: FileReplacement?
    private var buffer: [UInt8] = []
    private var failure: InputError?
    private var isBusy = false
    /// How many records, from the first one on, are those of the old index in order.
    private var taken = 0

    private var stamps: [UInt64] = []
    private var counts: [UInt32] = []
    private var records: [ArticleIndex.Record] = []
    private var ended = 0

    /// - Parameters:
    ///   - found: what lies at the path.
    ///   - old: the index of it, when its records may be used.
    ///   - willBegin: called once, before a file is begun beside the old one.
    public init(
        _ path: String, over found: ArticleIndex.Found, old: ArticleIndex?,
        willBegin: @escaping () -> Void
    ) {
        self.path = path
        self.old = old
        oldState = found.state
        self.willBegin = willBegin
    }

    /// Keeps a record of the old index.
    public func keep(_ number: Int) {
        guard let old else { return }
        records.append(old.records[number])
        if replacement == nil, number == taken {
            taken += 1
            return
        }
        begin()
        guard replacement != nil else { return }
        guard let bytes = old.bytes(of: number) else {
            return fail(InputError(path, "cannot be read any more"))
        }
        append(bytes)
    }

    /// Keeps something new.
    public func add(_ bytes: [UInt8], of content: ContentKey) {
        records.append(
            ArticleIndex.Record(
                content: content.value, checksum: TermIndex.checksum(bytes), length: UInt32(bytes.count), offset: 0))
        begin()
        append(bytes)
    }

    /// Says that what was kept since the last file is all of one.
    ///
    /// - Parameter stamp: nil when it does not tell the file from what it may be the next time.
    public func endFile(_ stamp: FileStamp?) {
        if records.count == ended { return }
        stamps.append(stamp?.key ?? 0)
        counts.append(UInt32(records.count - ended))
        ended = records.count
    }

    /// Puts the index in its place.
    ///
    /// - Parameters:
    ///   - labels: what the records are made with.
    ///   - words: what all records share.
    public func commit(labels: [String], words: () -> [UInt8]) throws(InputError) -> Outcome {
        defer { discard() }
        if isUnchanged, labels == old?.labels { return .unchanged }
        begin()
        if isBusy { return .left }
        if let failure { throw failure }
        let tail = tail(labels, words())
        let place = ArticleIndex.headLength + records.reduce(0) { $0 + Int($1.length) }
        append(tail)
        var foot: [UInt8] = []
        foot.appendLittleEndian(UInt64(place))
        foot.appendLittleEndian(UInt64(tail.count))
        foot.appendLittleEndian(ArticleIndex.checksum(ArticleIndex.head, tail))
        append(foot + ArticleIndex.magic)
        flush()
        if let failure { throw failure }
        guard let replacement, isStillThere else { return .left }
        try replacement.commit(expecting: nil)
        return .written
    }

    /// Leaves the old index as it is.
    public func discard() {
        replacement?.discard()
        replacement = nil
        buffer = []
    }

    private var isUnchanged: Bool {
        guard let old, replacement == nil, failure == nil, taken == records.count else { return false }
        return taken == old.records.count && stamps == old.stamps
            && counts.elementsEqual(zip(old.firstRecords, old.firstRecords.dropFirst()).lazy.map { UInt32($1 - $0) })
    }

    /// Whether what lies at the path is what was found there.
    private var isStillThere: Bool {
        if let oldState { return oldState.holds(of: path) }
        return (try? InputFiles.exists(path)) == false
    }

    private func begin() {
        guard replacement == nil, failure == nil, !isBusy else { return }
        willBegin()
        do throws(InputError) {
            replacement = try FileReplacement(creating: path)
            append(ArticleIndex.head)
            if let old, taken > 0 {
                let last = old.records[taken - 1]
                try copy(old, ArticleIndex.headLength..<last.offset + Int(last.length))
            }
        } catch {
            isBusy = error.message == TemporaryFile.isBusy
            if !isBusy { fail(error) }
        }
    }

    private func copy(_ old: ArticleIndex, _ range: Range<Int>) throws(InputError) {
        var place = range.lowerBound
        while place < range.upperBound {
            let bytes = try old.bytes(at: place, count: min(Self.blockLength, range.upperBound - place))
            if bytes.isEmpty { throw InputError(path, "cannot be read any more") }
            append(bytes)
            place += bytes.count
        }
    }

    private func tail(_ labels: [String], _ words: [UInt8]) -> [UInt8] {
        var tail: [UInt8] = []
        tail.reserveCapacity(words.count + 20 * records.count + 12 * stamps.count + 1_000)
        tail.appendLittleEndian(UInt32(labels.count))
        for label in labels { tail.appendLittleEndian(label) }
        tail.appendLittleEndian(UInt64(stamps.count))
        tail.appendLittleEndian(UInt64(records.count))
        for (stamp, count) in zip(stamps, counts) {
            tail.appendLittleEndian(stamp)
            tail.appendLittleEndian(count)
        }
        for record in records {
            tail.appendLittleEndian(record.content)
            tail.appendLittleEndian(record.checksum)
            tail.appendLittleEndian(record.length)
        }
        return tail + words
    }

    private static let blockLength = 1 << 20

    private func append(_ bytes: [UInt8]) {
        guard replacement != nil else { return }
        buffer += bytes
        if buffer.count >= Self.blockLength { flush() }
    }

    private func flush() {
        do throws(InputError) {
            try replacement?.append(buffer)
        } catch {
            fail(error)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func fail(_ error: InputError) {
        failure = failure ?? error
        discard()
    }
}
