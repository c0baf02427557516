import Testing

@testable import RasmXML

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

struct SinkTests {
    private static func fill(_ writer: inout XMLWriter, units: Int) throws(XMLError) {
        try writer.declaration()
        try writer.start("tmx")
        for number in 0..<units { try writer.element("seg", ["id": "\(number)"], text: "شويغو & co") }
        try writer.end()
    }

    @Test(arguments: [0, 1, 5_000])
    func `a file gets the same bytes as memory`(units: Int) throws {
        var template = Array("/tmp/rasm-sink-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer {
            close(descriptor)
            unlink(path)
        }
        var toFile = try XMLWriter(fileDescriptor: descriptor)
        try Self.fill(&toFile, units: units)
        #expect(try toFile.finish() == [])
        var toMemory = try XMLWriter()
        try Self.fill(&toMemory, units: units)
        #expect(try FileBlocks(path).rest() == toMemory.finish())
    }

    #if os(Linux)
        @Test(arguments: [1, 100_000])
        func `a full disk is an error, for a small file at the end`(units: Int) throws {
            let descriptor = open("/dev/full", O_WRONLY)
            defer { close(descriptor) }
            let error = failure { () throws(XMLError) in
                var writer = try XMLWriter(fileDescriptor: descriptor, file: "memory.tmx")
                try Self.fill(&writer, units: units)
                _ = try writer.finish()
            }
            #expect(error?.kind == .sink)
            #expect(error?.description.hasSuffix("cannot be written: No space left on device") == true)
            #expect(error?.description.hasPrefix("memory.tmx: ") == true)
        }
    #endif

    @Test func `a descriptor that cannot be written to is an error`() throws {
        let error = failure { () throws(XMLError) in
            var writer = try XMLWriter(fileDescriptor: -1)
            try writer.element("a")
            _ = try writer.finish()
        }
        #expect(error?.description == "cannot be written: Bad file descriptor")
    }
}
