import CLibXML2

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Where written bytes go: an output buffer of libxml2 in memory, or a file descriptor.
///
/// To a descriptor the bytes go as they come, a quarter of a megabyte at a time: libxml2 would cut them into pieces of 16 KB and
/// forget `errno`, and with it the reason of a failure.
final class XMLSink {
    private let buffer: xmlOutputBufferPtr?
    private let descriptor: Int32
    /// The system's number for what went wrong.
    private(set) var failure: Int32?

    /// Collects in memory.
    init() throws(XMLError) {
        LibXML.start()
        guard let buffer = xmlAllocOutputBuffer(nil) else {
            throw XMLError(XMLProblem(.sink, "there is no memory left to write"))
        }
        self.buffer = buffer
        descriptor = -1
    }

    /// Passes everything on to a file descriptor, which stays the caller's to close.
    init(_ number: Int32) {
        buffer = nil
        descriptor = number
    }

    deinit {
        if let buffer { LibXML.silently { _ = xmlOutputBufferClose(buffer) } }
    }

    /// Takes bytes; answers with the system's reason when they cannot be stored.
    func write(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard !bytes.isEmpty else { return nil }
        guard let buffer else {
            if failure == nil { failure = Self.write(bytes, to: descriptor) }
            return failure.map(systemMessage)
        }
        let status = bytes.withMemoryRebound(to: CChar.self) { chars in
            LibXML.silently { xmlOutputBufferWrite(buffer, Int32(chars.count), chars.baseAddress) }
        }
        return status < 0 ? "there is no memory left" : nil
    }

    /// What was collected in memory.
    var collected: [UInt8] {
        guard let buffer, let content = xmlOutputBufferGetContent(buffer) else { return [] }
        return Array(UnsafeBufferPointer(start: content, count: xmlOutputBufferGetSize(buffer)))
    }

    /// Writes all bytes; gives the error number when that fails.
    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Int32? {
        var done = 0
        while done < bytes.count {
            // The range is within the buffer: done < count.
            let written = systemWrite(descriptor, bytes.baseAddress! + done, bytes.count - done)
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { return written < 0 ? errno : EIO }
            done += written
        }
        return nil
    }
}

/// `write` of the C library, which the methods of the same name hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
