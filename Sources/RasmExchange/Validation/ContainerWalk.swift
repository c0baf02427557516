import Rasm
import RasmXML

/// Walks through a document that is not kept: its containers are entered, what else they hold comes as whole elements.
///
/// On the way the document is judged by its schema.
struct ContainerWalk {
    enum Step {
        /// A container begins; the element has no children yet.
        case enter(XMLElement)
        /// Anything else in a container, with all it holds.
        case whole(XMLElement)
        /// The container that began last ends.
        case leave
    }

    /// Whether an element inside these containers, the innermost last, is a container itself. The root always is.
    let isContainer: (XMLElement, _ inside: [XMLName]) -> Bool

    /// - Parameter body: is called with each step and the number of containers around it.
    /// - Returns: the problem that ended the reading, nil when the document is well-formed.
    func run(_ source: MarkupSource, grammar: inout SchemaPass, _ body: (Step, Int) -> Void) -> XMLProblem? {
        var open: [XMLName] = []
        var builder = XMLElementBuilder()
        do throws(XMLError) {
            var reader = try source.reader()
            while let event = try reader.next() {
                if !builder.isIdle {
                    if let element = builder.step(event) {
                        body(.whole(element), open.count)
                        try grammar.add(.element(element))
                    }
                    continue
                }
                switch event.kind {
                case .startElement(let tag):
                    let element = XMLElement(tag, line: event.line, column: event.column)
                    if open.isEmpty || isContainer(element, open) {
                        body(.enter(element), open.count)
                        grammar.enter(element)
                        open.append(tag.name)
                    } else {
                        _ = builder.step(event)
                    }
                case .endElement:
                    open.removeLast()
                    body(.leave, open.count)
                    try grammar.leave()
                case .text(let text), .cdata(let text):
                    // White space between elements means nothing to any of the schemas.
                    if !text.utf8.allSatisfy({ $0 <= 0x20 }) { try grammar.add(.text(text)) }
                default: break
                }
            }
            return nil
        } catch {
            return error.first
        }
    }
}

/// Where the markup of a file comes from.
enum MarkupSource {
    /// The file as UTF-8, whatever it declares.
    case utf8([UInt8], path: String)
    /// A file on disk that is plain UTF-8.
    case file(String)

    /// The file, when it can be read a block at a time: when it is a regular one and plain UTF-8 as far as its first bytes
    /// tell.
    init?(streaming path: String, format: ContainerFormat) throws(InputError) {
        guard case .file? = try? InputFiles.kind(of: path) else { return nil }
        var head: [UInt8] = []
        try FileDescriptor(opening: path, 0).read(1 << 16, into: &head, path: path)
        // Lines are counted at LF there.
        if LoneReturn.stands(in: head[...]) { return nil }
        // Up to where no character is cut through.
        guard let last = head.lastIndex(where: { $0 < 0x80 }) else { return nil }
        let choice = try? EncodingChoice(Array(head[...last]), path: path, format: format, asked: nil)
        guard choice?.isPlainUTF8 == true else { return nil }
        self = .file(path)
    }

    func reader() throws(XMLError) -> XMLReader {
        switch self {
        case .utf8(let bytes, let path): try XMLReader(utf8: bytes, file: path)
        case .file(let path): try XMLReader(path: path)
        }
    }
}
