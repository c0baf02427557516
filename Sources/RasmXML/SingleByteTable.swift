import CLibXML2

/// The characters of an encoding in which each byte is one, as libxml2 (through iconv) knows them.
///
/// ```swift
/// SingleByteTable("windows-1256")?.scalars[0xED]  // ي
/// ```
public struct SingleByteTable: Sendable {
    /// The character of each byte; nil for a byte that is none.
    public let scalars: [Unicode.Scalar?]

    /// The table of an encoding; nil when it is unknown, or one with characters of several bytes.
    public init?(_ name: String) {
        LibXML.start()
        guard let handler = xmlFindCharEncodingHandler(name) else { return nil }
        xmlCharEncCloseFunc(handler)
        var scalars: [Unicode.Scalar?] = []
        for byte in UInt8.min...UInt8.max {
            let encoding = SourceEncoding(name: name, markLength: 0)
            let text = (try? Transcoder.utf8([byte], from: encoding)).map { String(decoding: $0, as: UTF8.self) }
            let found = text?.unicodeScalars ?? String.UnicodeScalarView()
            guard found.count <= 1 else { return nil }
            scalars.append(found.first)
        }
        // What every text in a container needs: ASCII as it is, and letters beyond it.
        guard (0..<0x80).allSatisfy({ scalars[$0]?.value == UInt32($0) }),
            scalars[0x80...].contains(where: { $0 != nil })
        else { return nil }
        self.scalars = scalars
    }
}
