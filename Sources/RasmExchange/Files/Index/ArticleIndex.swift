import Rasm

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file that keeps what was found in articles, so that in the next run only those that are new or have changed are worked on.
///
/// It knows nothing of what it keeps: a *record* is some bytes found in an article or in a piece of a large one, *words* are bytes that all records share.
/// ```
/// 0    "RASMI\r\n\u{1A}"                                      8 bytes; transfers that change line ends show
/// 8    version of the format, 0                                4 bytes each
/// 16   records, one behind the other
/// …    tail: number of labels (4), and each with its length (4);
///            number of files, number of records                8 bytes each
///            of each file its stamp, its number of records     8, 4
///            of each record content, checksum, length          8, 8, 4
///            words
/// −32  where the tail begins, its length, checksum of bytes 0–15 and the tail, "RASMI\r\n\u{1A}"   8 bytes each
/// ```
/// Numbers have their lowest byte first, so a file is read on any machine. The tail has a checksum that is looked at when it is opened, each record has its own, which is
/// looked at when it is read: a damaged record is as good as none, and what is damaged elsewhere is no index.
///
/// A file is found by its stamp without being read, or else by what it holds; what it is called does not matter.
public final class ArticleIndex: Sendable {
    static let magic: [UInt8] = [0x52, 0x41, 0x53, 0x4D, 0x49, 0x0D, 0x0A, 0x1A]
    static let version: UInt32 = 1
    static let headLength = 16
    static let footLength = 32

    struct Record: Sendable {
        var content: UInt64
        var checksum: UInt64
        var length: UInt32
        var offset: Int
    }

    /// What it was made with, as whoever wrote it said: when it is something else now, the records are of no use.
    public let labels: [String]
    let records: [Record]
    let stamps: [UInt64]
    /// The first record of each file, and behind the last the number of all.
    let firstRecords: [Int]
    private let file: FileDescriptor
    private let path: String
    private let numberOfStamp: [UInt64: Int32]
    private let numberOfContent: [UInt64: Int32]

    /// What was found where an index is to be.
    public struct Found: Sendable {
        public var index: ArticleIndex?
        /// What all records share; empty when there is no index.
        public var words: [UInt8] = []
        /// Why there is none although a file is there.
        public var problem: String?
        /// The file as it was found.
        var state: FileState?
    }

    /// Opens an index. An empty file is one in which nothing has been kept yet, and so is a file that is not there.
    ///
    /// - Throws: when something else lies there, which must not be written over, or when it cannot be read.
    public static func open(_ path: String) throws(InputError) -> Found {
        guard try InputFiles.exists(path) else { return Found() }
        guard case .file = try InputFiles.kind(of: path) else {
            throw InputError(path, "is no regular file, so no index can be kept there; give another name")
        }
        let file = try FileDescriptor(opening: path, O_RDONLY)
        var found = Found(state: try FileState(of: file, path: path))
        let size = try file.size(path: path)
        let head = try file.read(at: 0, count: headLength, path: path)
        if size == 0 { return found }
        guard head.starts(with: magic.prefix(head.count)) else {
            throw InputError(
                path, "is no index of rasm discover, and is not written over; give --index another name")
        }
        guard head.count == headLength else {
            found.problem = "is an index of which the end is missing"
            return found
        }
        guard head[8..<12].elementsEqual(Self.head[8..<12]) else {
            found.problem = "is an index of another version of Rasm"
            return found
        }
        guard let tail = try tail(of: file, size: size, head, path: path) else {
            found.problem = "is an index that was damaged"
            return found
        }
        (found.index, found.words) = try Self.read(tail, file, path)
        if found.index == nil { found.problem = "is an index that was damaged" }
        return found
    }

    /// The bytes that a file begins with.
    static var head: [UInt8] {
        var head = magic
        head.appendLittleEndian(version)
        head.appendLittleEndian(UInt32(0))
        return head
    }

    /// The tail as it was written; nil when something has happened to it.
    private static func tail(
        of file: borrowing FileDescriptor, size: Int, _ head: [UInt8], path: String
    ) throws(InputError) -> [UInt8]? {
        guard size >= headLength + footLength else { return nil }
        let foot = try file.read(at: size - footLength, count: footLength, path: path)
        var reader = LittleEndianReader(foot[...])
        guard let place: UInt64 = reader.number(), let length: UInt64 = reader.number(),
            let checksum: UInt64 = reader.number(), reader.rest.elementsEqual(magic),
            place >= headLength, place <= size - footLength, length == UInt64(size - footLength) - place
        else { return nil }
        let tail = try file.read(at: Int(place), count: Int(length), path: path)
        return Self.checksum(head, tail) == checksum ? tail : nil
    }

    static func checksum(_ head: [UInt8], _ tail: [UInt8]) -> UInt64 {
        var sums: [UInt8] = head
        sums.appendLittleEndian(TermIndex.checksum(tail))
        return TermIndex.checksum(sums)
    }

    private static func read(
        _ tail: [UInt8], _ file: consuming FileDescriptor, _ path: String
    ) throws(InputError) -> (ArticleIndex?, [UInt8]) {
        var reader = LittleEndianReader(tail[...])
        var labels: [String] = []
        guard let count: UInt32 = reader.number() else { return (nil, []) }
        for _ in 0..<count {
            guard let label = reader.text() else { return (nil, []) }
            labels.append(label)
        }
        guard let fileCount = reader.number(UInt64.self).flatMap(Int.init(exactly:)),
            let recordCount = reader.number(UInt64.self).flatMap(Int.init(exactly:)),
            fileCount <= tail.count / 12, recordCount <= tail.count / 20
        else { return (nil, []) }
        var stamps: [UInt64] = []
        var firstRecords = [0]
        for _ in 0..<fileCount {
            guard let stamp: UInt64 = reader.number(), let count: UInt32 = reader.number() else { return (nil, []) }
            stamps.append(stamp)
            firstRecords.append(firstRecords.last! + Int(count))
        }
        var records: [Record] = []
        records.reserveCapacity(recordCount)
        var offset = headLength
        for _ in 0..<recordCount {
            guard let content: UInt64 = reader.number(), let checksum: UInt64 = reader.number(),
                let length: UInt32 = reader.number()
            else { return (nil, []) }
            records.append(Record(content: content, checksum: checksum, length: length, offset: offset))
            offset += Int(length)
        }
        guard firstRecords.last == recordCount else { return (nil, []) }
        return (ArticleIndex(labels, records, stamps, firstRecords, file, path), Array(reader.rest))
    }

    private init(
        _ labels: [String], _ records: [Record], _ stamps: [UInt64], _ firstRecords: [Int],
        _ file: consuming FileDescriptor, _ path: String
    ) {
        (self.labels, self.records, self.stamps, self.firstRecords) = (labels, records, stamps, firstRecords)
        self.file = file
        self.path = path
        // The first one of several alike.
        numberOfStamp = Dictionary(
            stamps.enumerated().lazy.filter { $0.element != 0 }.map { ($0.element, Int32($0.offset)) },
            uniquingKeysWith: { first, _ in first })
        numberOfContent = Dictionary(
            records.enumerated().lazy.map { ($0.element.content, Int32($0.offset)) },
            uniquingKeysWith: { first, _ in first })
    }

    // MARK: What it holds

    /// Whether nothing is kept in it.
    public var isEmpty: Bool { records.isEmpty }

    /// The records of a file that is still the one it was, by number.
    public func records(of stamp: FileStamp) -> Range<Int>? {
        numberOfStamp[stamp.key].map { firstRecords[Int($0)]..<firstRecords[Int($0) + 1] }
    }

    /// The record of some content, by number.
    public func record(of content: ContentKey) -> Int? { numberOfContent[content.value].map(Int.init) }

    /// The content that a record was made of.
    public func content(of record: Int) -> ContentKey { ContentKey(value: records[record].content) }

    /// What was kept; nil when something has happened to it.
    public func bytes(of record: Int) -> [UInt8]? {
        let record = records[record]
        guard let bytes = try? file.read(at: record.offset, count: Int(record.length), path: path),
            bytes.count == Int(record.length), TermIndex.checksum(bytes) == record.checksum
        else { return nil }
        return bytes
    }

    /// Bytes of the file itself, as many as there are up to a length.
    func bytes(at offset: Int, count: Int) throws(InputError) -> [UInt8] {
        try file.read(at: offset, count: count, path: path)
    }
}
