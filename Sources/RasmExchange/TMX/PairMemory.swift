import Rasm
import RasmXML

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Turns a table of sentence pairs, one pair a line with a tab between, into a translation memory (TMX 1.4b, level 1).
///
/// Tables of any size are read and written a block at a time. Quotes are not special, as in `text/tab-separated-values`
/// (IANA): a sentence may hold any but tabs and line ends.
public struct PairMemory {
    private let languages: (from: String, to: String)
    private let date: ExportDate
    private let template: XMLTemplate

    /// - Throws: never for language tags that are well-formed.
    public init(from: String, to: String, date: ExportDate = .unset) throws(XMLError) {
        languages = (from, to)
        self.date = date
        func variant(_ language: String) -> XMLElement {
            let segment = XMLElement(XMLStartTag(XMLName("seg")), children: [.text(XMLTemplate.hole)])
            let tag = XMLStartTag(XMLName("tuv"), attributes: [XMLAttribute(XMLName("lang", prefix: "xml"), language)])
            return XMLElement(tag, children: [.element(segment)])
        }
        let unit = XMLStartTag(XMLName("tu"), attributes: [XMLAttribute(XMLName("tuid"), XMLTemplate.hole)])
        template = try XMLTemplate(XMLElement(unit, children: [.element(variant(from)), .element(variant(to))]))
    }

    /// Whether a word can name a language of a memory.
    public static func isLanguage(_ tag: String) -> Bool { LanguageTag.isBCP47(tag) }

    /// Reads the table at `path`, `-` for standard input, and writes the memory to a file that appears whole or not at all.
    ///
    /// - Returns: the number of units.
    public func write(_ path: String, toFile output: String) throws(InputError) -> Int {
        var count = 0
        try FileReplacer.create(output) { (file: borrowing FileDescriptor) throws(InputError) in
            count = try write(path, to: file.number, named: output)
        }
        return count
    }

    /// The same to standard output.
    public func writeToStandardOutput(_ path: String) throws(StandardOutput.Failure) -> Int {
        do throws(InputError) {
            return try write(path, to: 1, named: "standard output")
        } catch {
            if error.message == Self.closedPipe { throw .closedPipe }
            throw .failed(error)
        }
    }

    /// Nobody reads what is written any more.
    private static let closedPipe = "the pipe is closed"

    private func write(_ path: String, to descriptor: Int32, named output: String) throws(InputError) -> Int {
        var table = try PairTable(path)
        do {
            var writer = try XMLWriter(fileDescriptor: descriptor, layout: .indented(0), file: output)
            try begin(&writer)
            var count = 0
            while try table.next() {
                for pair in table.pairs {
                    count += 1
                    let number = count
                    try writer.element(template, from: table.bytes) { hole in
                        switch hole {
                        case 0: .number(number)
                        case 1: .text(pair.source)
                        default: .text(pair.target)
                        }
                    }
                }
            }
            if count == 0 { throw InputError(path, "holds no pairs") }
            try writer.end()
            try writer.end()
            _ = try writer.finish()
            return count
        } catch let error as InputError {
            throw error
        } catch {
            let problem = (error as? XMLError)?.first
            let isClosed = problem?.kind == .sink && problem?.code == Int(EPIPE)
            throw InputError(output, isClosed ? Self.closedPipe : problem?.message ?? "\(error)")
        }
    }

    private func begin(_ writer: inout XMLWriter) throws(XMLError) {
        try writer.declaration()
        try writer.doctype("tmx", systemID: "tmx14.dtd")
        try writer.start("tmx", ["version": "1.4"])
        try writer.start(
            "header",
            [
                "creationtool": ExportTool.name, "creationtoolversion": ExportTool.version, "segtype": "sentence",
                "o-tmf": "tab-separated-values", "adminlang": "en", "srclang": languages.from, "datatype": "plaintext",
            ])
        if let date = date.compact { try writer.attribute("creationdate", date) }
        try writer.end()
        try writer.start("body")
    }
}
