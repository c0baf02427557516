import RasmExchange
import RasmXML

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Writes sentence pairs that are in memory already as TMX, as the rival in C does: what it takes to write, and no more.
enum WriteTMX {
    static func run(_ rows: String, _ output: String) throws {
        let bytes = try InputFiles.read(rows)
        var pairs: [(source: Range<Int>, target: Range<Int>)] = []
        var start = 0
        while start < bytes.count {
            let end = TextBytes.first(0x0A, in: bytes, start..<bytes.count)
            let tab = TextBytes.first(0x09, in: bytes, start..<end)
            pairs.append((start..<tab, (tab + 1)..<end))
            start = end + 1
        }
        let template = try XMLTemplate(XMLElement(parsing: Array(unit.utf8)))
        let file = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        let before = CPU.seconds
        var writer = try XMLWriter(fileDescriptor: file, layout: .indented(0), file: output)
        try writer.declaration()
        try writer.start("tmx", ["version": "1.4"])
        try writer.start(
            "header",
            [
                "creationtool": "x", "creationtoolversion": "1", "segtype": "sentence", "o-tmf": "x", "adminlang": "en",
                "srclang": "ar", "datatype": "plaintext",
            ])
        try writer.end()
        try writer.start("body")
        for (index, pair) in pairs.enumerated() {
            try writer.element(template, from: bytes) { hole in
                hole == 0 ? .number(index) : .text(hole == 1 ? pair.source : pair.target)
            }
        }
        try writer.end()
        try writer.end()
        _ = try writer.finish()
        close(file)
        print(CPU.seconds - before)
    }

    private static let unit = """
        <tu tuid="\u{F8FF}"><prop type="x-source">seed</prop><prop type="x-domain">news</prop>\
        <tuv xml:lang="ar"><seg>\u{F8FF}</seg></tuv><tuv xml:lang="en"><seg>\u{F8FF}</seg></tuv></tu>
        """
}
