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

    public static func write(_ bytes: [UInt8]) throws(Failure) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                // The range is within the buffer: written < count.
                #if canImport(Darwin)
                    Darwin.write(1, buffer.baseAddress! + written, buffer.count - written)
                #else
                    Glibc.write(1, buffer.baseAddress! + written, buffer.count - written)
                #endif
            }
            if count >= 0 {
                written += count
            } else if errno == EPIPE {
                throw .closedPipe
            } else if errno != EINTR {
                throw .failed(InputError("standard output", "cannot write: \(lastSystemError())"))
            }
        }
    }

    public static func write(_ text: String) throws(Failure) {
        try write(Array(text.utf8))
    }
}
