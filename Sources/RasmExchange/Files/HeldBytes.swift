#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Bytes that can only be passed on when more is known: in memory while they are few, beyond that in a file without a name, which is gone when nobody holds it.
///
/// ```
/// let held = HeldBytes()
/// try held.append(bytes)
/// try held.passOn { bytes in … }   // all of them, some at a time; then it is empty
/// ```
public final class HeldBytes {
    private var bytes: [UInt8] = []
    private var file: FileDescriptor?
    /// How many are held in memory.
    private let most: Int
    private static let subject = "a file for what is told in the end"

    public private(set) var isEmpty = true

    public init(most: Int = 8 << 20) {
        self.most = most
    }

    public func append(_ more: [UInt8]) throws(InputError) {
        isEmpty = isEmpty && more.isEmpty
        bytes += more
        guard bytes.count > most else { return }
        if file == nil { file = try Self.unnamedFile() }
        try file?.writeAll(bytes, path: Self.subject)
        bytes.removeAll(keepingCapacity: true)
    }

    public func passOn(_ body: ([UInt8]) throws -> Void) throws {
        if let number = file?.number {
            lseek(number, 0, SEEK_SET)
            var block: [UInt8] = []
            repeat {
                block.removeAll(keepingCapacity: true)
                try file?.read(1 << 20, into: &block, path: Self.subject)
                if !block.isEmpty { try body(block) }
            } while !block.isEmpty
        }
        file = nil
        if !bytes.isEmpty { try body(bytes) }
        bytes.removeAll()
        isEmpty = true
    }

    /// A new file for this user alone in the folder for such, of which the name is taken away at once.
    private static func unnamedFile() throws(InputError) -> FileDescriptor {
        let said = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        let path = "\(said.isEmpty ? "/tmp" : said)/.rasm-\(getpid())-\(UInt64.random(in: .min ... .max)).tmp"
        let file = try FileDescriptor(
            opening: path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600, purpose: "write \(subject)")
        unlink(path)
        return file
    }
}
