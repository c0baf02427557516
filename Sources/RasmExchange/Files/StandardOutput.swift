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
