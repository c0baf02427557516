#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads files a block at a time, without Foundation and without libxml2, which would look inside archives and fetch
/// addresses.
final class FileBlocks {
    private let path: String
    private let descriptor: Int32
    /// The size of a regular file, 0 for others: a hint, since a file may grow meanwhile.
    let expectedSize: Int
    private(set) var isAtEnd = false

    private let blockLength: Int

    /// Opens the file, pipe or device at `path`.
    init(_ path: String, blockLength: Int = 1 << 20) throws(XMLError) {
        self.path = path
        self.blockLength = blockLength
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
        var information = stat()
        guard fstat(descriptor, &information) == 0 else {
            let number = errno
            close(descriptor)
            throw Self.failure(path, number)
        }
        expectedSize = max(Int(information.st_size), 0)
    }

    deinit { close(descriptor) }

    /// The next bytes, none at the end of the file.
    func next() throws(XMLError) -> [UInt8] { try next(blockLength) }

    private func next(_ room: Int) throws(XMLError) -> [UInt8] {
        var count = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
            repeat {
                count = read(descriptor, buffer.baseAddress, buffer.count)
            } while count < 0 && errno == EINTR
            filled = max(count, 0)
        }
        guard count >= 0 else { throw Self.failure(path, errno) }
        isAtEnd = count == 0
        return chunk
    }

    /// All that is left.
    func rest() throws(XMLError) -> [UInt8] {
        // One byte of room more tells that the file has ended.
        var bytes = try next(max(expectedSize + 1, 65_536))
        while !isAtEnd { bytes += try next() }
        return bytes
    }

    private static func failure(_ path: String, _ number: Int32) -> XMLError {
        XMLError(XMLProblem(.unreadable, "cannot be read: \(systemMessage(number))", file: path))
    }
}

/// The system's words for an `errno`, "No space left on device".
func systemMessage(_ number: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
        guard let start = buffer.baseAddress else { return "error \(number)" }
        return strerror_r(number, start, buffer.count) == 0 ? String(cString: start) : "error \(number)"
    }
}
