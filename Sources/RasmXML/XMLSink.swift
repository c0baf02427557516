import CLibXML2

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where written bytes go: an output buffer of libxml2, over a file descriptor or over nothing but memory.
final class XMLSink {
    private let buffer: xmlOutputBufferPtr
    private let descriptor: Descriptor?

    /// Collects in memory.
    init() throws(XMLError) {
        LibXML.start()
        guard let buffer = xmlAllocOutputBuffer(nil) else { throw Self.outOfMemory }
        self.buffer = buffer
        descriptor = nil
    }

    /// Passes everything on to a file descriptor, which stays the caller's to close.
    init(_ number: Int32) throws(XMLError) {
        LibXML.start()
        let descriptor = Descriptor(number)
        self.descriptor = descriptor
        // libxml2's own descriptor sink forgets errno, and with it the reason.
        let user = Unmanaged.passUnretained(descriptor).toOpaque()
        guard let buffer = xmlOutputBufferCreateIO(Descriptor.write, { _ in 0 }, user, nil) else {
            throw Self.outOfMemory
        }
        self.buffer = buffer
    }

    deinit {
        // A buffer nobody finished is given up, not written out: what `error` says is that it failed.
        buffer.pointee.writecallback = nil
        LibXML.silently { _ = xmlOutputBufferClose(buffer) }
    }

    /// Takes bytes; answers with the system's reason when they cannot be stored.
    func write(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard !bytes.isEmpty else { return nil }
        let status = bytes.withMemoryRebound(to: CChar.self) { chars in
            LibXML.silently { xmlOutputBufferWrite(buffer, Int32(chars.count), chars.baseAddress) }
        }
        return status < 0 ? reason : nil
    }

    /// Sends on what libxml2 still holds back.
    func flush() -> String? {
        guard descriptor != nil else { return nil }
        return LibXML.silently { xmlOutputBufferFlush(buffer) } < 0 ? reason : nil
    }

    /// What was collected in memory.
    var collected: [UInt8] {
        guard descriptor == nil, let content = xmlOutputBufferGetContent(buffer) else { return [] }
        return Array(UnsafeBufferPointer(start: content, count: xmlOutputBufferGetSize(buffer)))
    }

    private var reason: String {
        descriptor.map { systemMessage($0.number == 0 ? EIO : $0.number) } ?? "there is no memory left"
    }

    private static var outOfMemory: XMLError { XMLError(XMLProblem(.sink, "there is no memory left to write")) }

    /// A file descriptor with the `errno` of its last failure.
    private final class Descriptor {
        private let descriptor: Int32
        private(set) var number: Int32 = 0

        init(_ descriptor: Int32) { self.descriptor = descriptor }

        /// Proof: `user` is the descriptor the sink retains, and libxml2 writes only inside the sink's own calls.
        static let write: xmlOutputWriteCallback = { user, bytes, count in
            guard let user, let bytes else { return -1 }
            return Unmanaged<Descriptor>.fromOpaque(user).takeUnretainedValue().write(bytes, count)
        }

        private func write(_ bytes: UnsafePointer<CChar>, _ count: Int32) -> Int32 {
            var done = 0
            while done < Int(count) {
                let written = systemWrite(descriptor, bytes + done, Int(count) - done)
                if written < 0 && errno == EINTR { continue }
                guard written > 0 else {
                    number = written < 0 ? errno : EIO
                    return -1
                }
                done += written
            }
            return count
        }
    }
}

/// `write` of the C library, which the methods of the same name hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafePointer<CChar>, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
