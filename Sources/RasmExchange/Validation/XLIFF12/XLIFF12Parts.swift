import RasmXML

/// The parts of an XLIFF 1 file, one after the other.
enum XLIFF12Part {
    case root(XMLElement)
    /// A `file` or `group` begins; the element has no children yet.
    case start(XMLElement)
    case header(XMLElement)
    /// A `trans-unit` or `bin-unit`.
    case unit(XMLElement)
    /// Anything else in a `file` or `group`: notes, contexts, counts, extensions.
    case aside(XMLElement)
    /// The `file` or `group` that began last ends.
    case end
}

/// Walks through an XLIFF 1 file, a unit at a time, so that memory does not grow with it.
enum XLIFF12Parts {
    private static let containers: Set = ["file", "body", "group"]

    /// - Parameter utf8: the file as UTF-8, whatever it declares.
    /// - Returns: the problem that ended the reading, nil when the file is well-formed.
    static func read(_ utf8: [UInt8], path: String, _ body: (XLIFF12Part) -> Void) -> XMLProblem? {
        var open: [String] = []
        var namespace = ""
        var builder = XMLElementBuilder()
        do throws(XMLError) {
            var reader = try XMLReader(utf8: utf8, file: path)
            while let event = try reader.next() {
                if !builder.isIdle {
                    if let element = builder.step(event) { body(part(element, namespace)) }
                    continue
                }
                switch event.kind {
                case .startElement(let tag):
                    let element = XMLElement(tag, line: event.line, column: event.column)
                    if open.isEmpty {
                        namespace = tag.name.namespace
                        body(.root(element))
                        open.append("xliff")
                    } else if tag.name.namespace == namespace, containers.contains(tag.name.local) {
                        open.append(tag.name.local)
                        if tag.name.local != "body" { body(.start(element)) }
                    } else {
                        _ = builder.step(event)
                    }
                case .endElement:
                    if let name = open.popLast(), name == "file" || name == "group" { body(.end) }
                default: break
                }
            }
            return nil
        } catch {
            return error.first
        }
    }

    private static func part(_ element: XMLElement, _ namespace: String) -> XLIFF12Part {
        guard element.name.namespace == namespace else { return .aside(element) }
        switch element.name.local {
        case "header": return .header(element)
        case "trans-unit", "bin-unit": return .unit(element)
        default: return .aside(element)
        }
    }
}
