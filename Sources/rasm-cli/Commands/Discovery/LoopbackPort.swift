#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// A port of 127.0.0.1 that a page is to be served on.
struct LoopbackPort {
    let number: UInt16

    /// Throws when the port cannot be had: before articles are read for minutes, not after.
    ///
    /// The program that serves the page takes it later, and says the same should somebody else have been quicker.
    func check() throws {
        guard number != 0 else { return }
        #if canImport(Glibc)
            let stream = Int32(SOCK_STREAM.rawValue)
        #else
            let stream = SOCK_STREAM
        #endif
        let descriptor = socket(AF_INET, stream, 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        // As the server does: a port whose last connections are still dying is free.
        var isReused: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isReused, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = number.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isFree = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0 && listen(descriptor, 1) == 0
            }
        }
        guard isFree else {
            throw UsageError(
                "port \(number) cannot be used: \(String(cString: strerror(errno))). Give --port another number, or leave it out for a free one"
            )
        }
    }
}
