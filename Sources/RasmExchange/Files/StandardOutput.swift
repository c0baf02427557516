#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// Standard output with every write checked: `print` to a full disk says nothing.
public enum StandardOutput {
    /// Why a write failed.
    public enum Failure: Error {
        /// Whoever read has gone (`rasm … | head`): end quietly.
        case closedPipe
        case failed(InputError)
    }

    /// Makes room for more in the pipe that standard output may be: whoever writes into a full one waits, and is woken for each piece that is read. What is no
    /// pipe, or may not grow, stays as it is.
    public static func widenPipe() {
        #if os(Linux)
            // F_SETPIPE_SZ, which is 1024 + 7 on all of Linux, and which Swift does not see.
            _ = fcntl(1, 1031, pipeLength)
        #endif
    }

    /// In bytes; 64 KB is usual.
    private static let pipeLength: Int32 = 1 << 18

    public static func write(_ bytes: [UInt8]) throws(Failure) { try write(bytes, from: 0) }

    /// How many pieces may be written at once: what POSIX grants.
    public static let mostPieces = 16

    /// Writes some pieces one behind the other, with one call to the system where it takes them all; at most ``mostPieces``.
    public static func write(_ pieces: [[UInt8]]) throws(Failure) {
        var written = pieces.count > 1 ? try count(of: pieces) : 0
        for piece in pieces {
            if written < piece.count { try write(piece, from: written) }
            written = max(0, written - piece.count)
        }
    }

    /// Writes as much of some pieces as is taken at once.
    /// - Returns: how many bytes that were.
    private static func count(of pieces: [[UInt8]]) throws(Failure) -> Int {
        let count = withUnsafeTemporaryAllocation(of: iovec.self, capacity: pieces.count) { places in
            func gather(_ rest: ArraySlice<[UInt8]>) -> Int {
                guard let piece = rest.first else { return writev(1, places.baseAddress, Int32(pieces.count)) }
                return piece.withUnsafeBytes { bytes in
                    // Nothing is written to it: the type is C's.
                    places[rest.startIndex] = iovec(
                        iov_base: UnsafeMutableRawPointer(mutating: bytes.baseAddress), iov_len: bytes.count)
                    return gather(rest.dropFirst())
                }
            }
            return gather(pieces[...])
        }
        if count < 0 { try check(errno) }
        return max(count, 0)
    }

    private static func write(_ bytes: [UInt8], from start: Int) throws(Failure) {
        var written = start
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                // The range is within the buffer: written < count.
                #if canImport(Darwin)
                    Darwin.write(1, buffer.baseAddress! + written, buffer.count - written)
                #else
                    Glibc.write(1, buffer.baseAddress! + written, buffer.count - written)
                #endif
            }
            if count < 0 { try check(errno) }
            written += max(count, 0)
        }
    }

    /// - Throws: when trying again is of no use.
    private static func check(_ error: Int32) throws(Failure) {
        if error == EPIPE { throw .closedPipe }
        if error != EINTR { throw .failed(InputError("standard output", "cannot write: \(systemError(error))")) }
    }

    public static func write(_ text: String) throws(Failure) {
        try write(Array(text.utf8))
    }
}
