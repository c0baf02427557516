import Rasm
import RasmXML

/// Walks through an XML file in UTF-8, with the bytes of each event.
enum MarkupEvents {
    /// - Throws: where the file is not well-formed: the first problem, with its place.
    static func forEach(
        in source: [UInt8], path: String, _ body: (XMLEvent.Kind, Range<Int>) -> Void
    ) throws(InputError) {
        do throws(XMLError) {
            var reader = try XMLReader(utf8: source, file: path)
            while let event = try reader.next() {
                // A reader of UTF-8 knows the bytes of every event.
                if let range = event.byteRange { body(event.kind, range) }
            }
        } catch {
            let problem = error.first
            throw InputError(path, line: problem.line, column: problem.column, problem.message)
        }
    }
}
