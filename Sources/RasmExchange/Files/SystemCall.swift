#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// The operating system's word for the last error, such as "No space left on device".
func lastSystemError() -> String {
    systemError(errno)
}

func systemError(_ code: Int32) -> String {
    String(cString: strerror(code))
}

/// An open file that closes itself.
struct FileDescriptor: ~Copyable {
    let number: Int32

    /// - Parameter purpose: what the message says cannot be done.
    init(
        opening path: String, _ flags: Int32, mode: mode_t = 0o644, purpose: String = "open it"
    ) throws(InputError) {
        number = open(path, flags | O_CLOEXEC, mode)
        if number < 0 { throw InputError(path, "cannot \(purpose): \(lastSystemError())") }
    }

    /// Standard input as it was handed to us, wherever in a file it stands and be it a socket.
    init(standardInput: Void) throws(InputError) {
        number = dup(0)
        if number < 0 { throw InputError("standard input", "cannot read it: \(lastSystemError())") }
    }

    deinit { close(number) }

    /// Reads to the end of the file.
    /// - Parameter size: the bytes of a regular file, where they are known.
    func readAll(path: String, size: Int? = nil) throws(InputError) -> [UInt8] {
        let known = size ?? self.size ?? 0
        // A regular file comes in one block, and one byte of room behind it tells that it has ended.
        let room = known > 0 ? known + 1 : 64 * 1024
        var bytes = [UInt8](unsafeUninitializedCapacity: room) { block, count in
            // The buffer has room for as many bytes, and read() writes at most that many. A failure meets us once more below.
            count = max(Self.read(number, block.baseAddress, room), 0)
        }
        if bytes.count == known, known > 0 { return bytes }
        while true {
            let before = bytes.count
            try read(64 * 1024, into: &bytes, path: path)
            if bytes.count == before { return bytes }
        }
    }

    /// The bytes of a regular file; nil for anything else, and where the system does not say.
    var size: Int? {
        var status = stat()
        return fstat(number, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    /// Appends up to `count` bytes; none at the end of the file.
    func read(_ count: Int, into bytes: inout [UInt8], path: String) throws(InputError) {
        var failure: Int32 = EINTR
        while failure == EINTR {
            failure = 0
            bytes.append(addingCapacity: count) { block in
                // The buffer has room for `count` bytes, and read() writes at most that many.
                let got = Self.read(number, block.baseAddress, count)
                if got < 0 { failure = errno }
                return max(got, 0)
            }
        }
        if failure != 0 { throw InputError(path, "cannot read it: \(systemError(failure))") }
    }

    /// The bytes at a place, as many as there are up to a count. Any number of threads may ask.
    func read(at offset: Int, count: Int, path: String) throws(InputError) -> [UInt8] {
        var bytes: [UInt8] = []
        try read(at: offset, count: count, into: &bytes, path: path)
        return bytes
    }

    /// Appends the bytes at a place, as many as there are up to a count.
    func read(at offset: Int, count: Int, into bytes: inout [UInt8], path: String) throws(InputError) {
        var failure: Int32 = 0
        let start = bytes.count
        while bytes.count < start + count {
            let before = bytes.count
            let room = start + count - before
            bytes.append(addingCapacity: room) { block in
                // The buffer has room for as many bytes, and pread() writes at most that many.
                let got = pread(number, block.baseAddress, room, off_t(offset + before - start))
                failure = got < 0 ? errno : 0
                return max(got, 0)
            }
            if failure == EINTR { continue }
            if failure != 0 { throw InputError(path, "cannot read it: \(systemError(failure))") }
            if bytes.count == before { break }
        }
    }

    /// How long the file is.
    func size(path: String) throws(InputError) -> Int {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw InputError(path, "cannot look at it: \(lastSystemError())") }
        return Int(status.st_size)
    }

    private static func read(_ number: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.read(number, buffer, count)
        #elseif canImport(Musl)
            Musl.read(number, buffer, count)
        #else
            Glibc.read(number, buffer, count)
        #endif
    }

    /// So many bytes are written by a call. Linux keeps what comes in larger pieces in larger pages, which it has to find: where other programs have used its
    /// memory, 200 MB took 0.5 s in pieces of a megabyte and more, and 0.15 s in these.
    private static let pieceSize = 1 << 16

    /// Writes all bytes; a full disk or a closed pipe is an error.
    func writeAll(_ bytes: [UInt8], path: String) throws(InputError) {
        // Not a closure for the whole: typed errors do not pass through it.
        let failure = bytes.withUnsafeBytes { buffer in
            Result<Void, InputError> { () throws(InputError) in try writeAll(buffer, path: path) }
        }
        try failure.get()
    }

    func writeAll(_ bytes: UnsafeRawBufferPointer, path: String) throws(InputError) {
        var written = 0
        while written < bytes.count {
            // The range is within the buffer: written < count.
            let count = write(number, bytes.baseAddress! + written, min(bytes.count - written, Self.pieceSize))
            if count < 0 {
                if errno == EINTR { continue }
                throw InputError(path, "cannot write it: \(lastSystemError())")
            }
            written += count
        }
    }
}

extension [UInt8] {
    /// Appends what a C function writes into a raw buffer.
    fileprivate mutating func append(addingCapacity room: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Int) {
        let before = count
        append(contentsOf: repeatElement(0, count: room))
        let filled = withUnsafeMutableBytes { fill(UnsafeMutableRawBufferPointer(rebasing: $0[before...])) }
        removeLast(room - filled)
    }
}
