/// A large file that is read piece after piece, so that no more of it than a few pieces is ever held.
///
/// JSON Lines is cut between objects, each of which is an article of its own anyhow: what is found in the pieces is what would be found in the whole.
/// A text is cut at blank lines, and each piece is an article of its own.
public final class FilePieces {
    /// A file that is no smaller is read in pieces, in bytes: nobody's article but a dump of many.
    public static let leastSize = 8 << 20
    /// The length of a piece in bytes: enough to keep a processor busy for some milliseconds.
    public static let length = 1 << 20
    /// Where nothing can be cut a piece grows to as many times its length; then it is cut between any two characters.
    private static let mostGrowth = 64
    /// How many bytes beyond a cut have to be seen.
    private static let lookahead = 4

    /// The file as it was when it was opened.
    public let state: FileState
    private let file: FileDescriptor
    private let path: String
    private let cut: PieceCut
    private let length: Int
    private var held: [UInt8] = []
    private var isAtEnd = false
    private var isDone = false
    private var origin = FileOrigin()
    /// What the lines before mean to those that follow; nil for what is not Markdown.
    private var blocks: MarkdownBlocks?

    /// - Parameter length: the length of a piece in bytes.
    init(_ path: String, as format: ContainerFormat, length: Int) throws(InputError) {
        self.path = path
        self.length = length
        cut = format == .jsonLines ? .lines : .paragraphs
        blocks = format == .markdown ? MarkdownBlocks() : nil
        file = try FileDescriptor(opening: path, 0)
        state = try FileState(of: file, path: path)
    }

    /// Opens a file that is to be read in pieces; nil for one that is read as a whole: it is small, in another format, or not in UTF-8.
    public static func open(
        _ path: String, as format: ContainerFormat, _ options: DocumentOptions, leastSize: Int = leastSize,
        length: Int = length
    ) throws(InputError) -> FilePieces? {
        guard isFor(path, as: format, options, leastSize: leastSize) else { return nil }
        let pieces = try FilePieces(path, as: format, length: length)
        try pieces.fill(to: lookahead)
        return EncodingChoice.claim(of: pieces.held, path: path, format: format)?.encoding == .utf8 ? pieces : nil
    }

    /// Whether a file may be read in pieces, as far as can be told without opening it.
    public static func isFor(
        _ path: String, as format: ContainerFormat, _ options: DocumentOptions, leastSize: Int = leastSize
    ) -> Bool {
        guard format == .jsonLines || format.isArticle, options.encoding ?? .utf8 == .utf8 else { return false }
        return (InputFiles.size(of: path) ?? 0) >= leastSize
    }

    /// The next piece; nil when there is no more.
    public func next() throws(InputError) -> FilePiece? {
        if isDone { return nil }
        var wanted = length
        while true {
            try fill(to: wanted + Self.lookahead)
            if isAtEnd, held.count <= wanted {
                isDone = true
                return take(held.count)
            }
            if let position = cut.position(in: held, upTo: wanted) { return take(position) }
            if cut == .paragraphs, wanted >= length * Self.mostGrowth {
                while wanted > 1, held[wanted] & 0xC0 == 0x80 { wanted -= 1 }
                return take(wanted)
            }
            wanted *= 2
        }
    }

    private func fill(to count: Int) throws(InputError) {
        while !isAtEnd, held.count < count {
            let before = held.count
            try file.read(count - before, into: &held, path: path)
            isAtEnd = held.count == before
        }
    }

    private func take(_ count: Int) -> FilePiece {
        // The rest, which is short, is what moves.
        var bytes = Array(held[count...])
        bytes.reserveCapacity(length + Self.lookahead)
        swap(&bytes, &held)
        bytes.removeLast(bytes.count - count)
        let piece = FilePiece(bytes: bytes, origin: origin, isLast: isDone, blocks: blocks ?? MarkdownBlocks())
        origin.advance(over: bytes)
        blocks?.advance(over: bytes)
        return piece
    }
}

/// Some bytes of a file, and what has to be known of those before them.
public struct FilePiece: Sendable {
    public let bytes: [UInt8]
    public let origin: FileOrigin
    public let isLast: Bool
    let blocks: MarkdownBlocks

    public var isFirst: Bool { origin.offset == 0 }
}
