import Rasm

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard input as whole lines, as many at a time as are there: who writes a line and waits for the answer gets it.
public struct StandardInputLines: ~Copyable {
    /// What comes next.
    public enum Block: Sendable {
        /// One line or more, with their line feeds; the last line of the input may lack its own.
        case lines([UInt8])
        /// A line longer than ``maximumLine``, which has been passed over.
        case tooLong
        /// No whole line is there yet.
        case nothingYet
    }

    /// No longer line is taken, in bytes: memory has to have a bound.
    public static let maximumLine = 64 << 20
    /// A block holds little more than this, in bytes, when more is there.
    private let blockLength: Int
    private static let room = 1 << 16

    private let file: FileDescriptor
    private var held: [UInt8] = []
    private var isAtEnd = false

    public init(blockLength: Int) throws(InputError) {
        file = try FileDescriptor(standardInput: ())
        self.blockLength = blockLength
    }

    /// The next lines, nil at the end.
    /// - Parameter waits: whether to wait until a whole line is there.
    public mutating func next(waits: Bool = true) throws(InputError) -> Block? {
        var complete: Int?
        while waits && complete == nil || (complete == nil || held.count < blockLength) && isMoreThere {
            let before = held.count
            try file.read(Self.room, into: &held, path: "standard input")
            if held.count == before {
                isAtEnd = true
                if held.isEmpty { return nil }
                complete = held.count
                break
            }
            if let last = held.lastIndex(of: 0x0A, in: before..<held.count) { complete = last + 1 }
            if complete == nil, held.count > Self.maximumLine { return try passOver() }
        }
        guard let complete else { return isAtEnd ? nil : .nothingYet }
        // What is left is a part of one line: nearly always less to copy than the lines.
        var lines: [UInt8] = []
        lines.reserveCapacity(blockLength + Self.room)
        lines += held[complete...]
        swap(&lines, &held)
        lines.removeSubrange(complete...)
        return .lines(lines)
    }

    /// Drops the rest of a line.
    private mutating func passOver() throws(InputError) -> Block {
        while true {
            held.removeAll(keepingCapacity: true)
            try file.read(Self.room, into: &held, path: "standard input")
            guard !held.isEmpty else { return .tooLong }
            if let end = held.firstIndex(of: 0x0A) {
                held.removeSubrange(...end)
                return .tooLong
            }
        }
    }

    /// Whether reading would give something, or the end, at once.
    private var isMoreThere: Bool {
        guard !isAtEnd else { return false }
        var waiting = pollfd(fd: file.number, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, 0) > 0 && waiting.revents & Int16(POLLIN) != 0
    }
}
