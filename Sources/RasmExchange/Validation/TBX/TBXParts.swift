import RasmXML

/// The parts of a TBX file of version 2 or 3, one after the other.
enum TBXPart {
    case root(XMLElement)
    case header(XMLElement)
    /// `text` or `body` begins; the element has no children yet.
    case frame(XMLElement)
    case entry(XMLElement)
    case back(XMLElement)
}

/// Walks through a TBX file, an entry at a time, so that memory does not grow with it.
enum TBXParts {
    /// - Parameter utf8: the file as UTF-8, whatever it declares.
    /// - Returns: the problem that ended the reading, nil when the file is well-formed.
    static func read(_ utf8: [UInt8], path: String, _ body: (TBXPart) -> Void) -> XMLProblem? {
        var depth = 0
        var builder = XMLElementBuilder()
        do throws(XMLError) {
            var reader = try XMLReader(utf8: utf8, file: path)
            while let event = try reader.next() {
                if !builder.isIdle {
                    if let element = builder.step(event) {
                        body(depth == 3 ? .entry(element) : depth == 2 ? .back(element) : .header(element))
                    }
                    continue
                }
                switch event.kind {
                case .startElement(let tag):
                    let element = XMLElement(tag, line: event.line, column: event.column)
                    let isFrame = depth == 1 && tag.name.local == "text" || depth == 2 && tag.name.local == "body"
                    if depth == 0 {
                        body(.root(element))
                        depth = 1
                    } else if isFrame {
                        body(.frame(element))
                        depth += 1
                    } else {
                        _ = builder.step(event)
                    }
                case .endElement: depth -= 1
                default: break
                }
            }
            return nil
        } catch {
            return error.first
        }
    }
}
