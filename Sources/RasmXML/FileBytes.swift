#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads whole files without Foundation and without libxml2, which would look inside archives and fetch addresses.
enum FileBytes {
    /// All bytes of the file, pipe or device at `path`.
    static func read(_ path: String) throws(XMLError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, errno) }
        defer { close(descriptor) }
        var information = stat()
        guard fstat(descriptor, &information) == 0 else { throw failure(path, errno) }
        var bytes: [UInt8] = []
        // A pipe says 0, and a file may grow meanwhile: the size is a hint, the end of the file decides.
        var room = max(Int(information.st_size) + 1, 65_536)
        while true {
            var count = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
                repeat {
                    count = systemRead(descriptor, buffer.baseAddress, buffer.count)
                } while count < 0 && errno == EINTR
                filled = max(count, 0)
            }
            guard count >= 0 else { throw failure(path, errno) }
            if count == 0 { return bytes }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            room = 1 << 20
        }
    }

    private static func failure(_ path: String, _ number: Int32) -> XMLError {
        XMLError(XMLProblem(.unreadable, "cannot be read: \(systemMessage(number))", file: path))
    }
}

/// `read` of the C library, which the static method of the same name hides.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}

/// The system's words for an `errno`, "No space left on device".
func systemMessage(_ number: Int32) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
        guard let start = buffer.baseAddress else { return "error \(number)" }
        return strerror_r(number, start, buffer.count) == 0 ? String(cString: start) : "error \(number)"
    }
}
