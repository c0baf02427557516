import Rasm
import RasmXML

/// The parts of a translation memory, one after the other.
enum TMXPart {
    case doctype(publicID: String?, systemID: String?)
    /// The root element's tag.
    case root(XMLStartTag, SourcePlace)
    case header(XMLElement)
    /// `body` begins.
    case body(SourcePlace)
    /// A child of `body`, `tu` or something that does not belong there.
    case unit(XMLElement)
    /// An element or text where only `header` and `body`, or only `tu`, may stand.
    case stray(String, SourcePlace)
}

/// Walks through a TMX file of any version, a unit at a time, so that memory does not grow with it.
enum TMXParts {
    /// - Parameter utf8: the file as UTF-8, whatever it declares.
    /// - Returns: the problem that ended the reading, nil when the file is well-formed.
    static func read(_ utf8: [UInt8], path: String, _ body: (TMXPart) -> Void) -> XMLProblem? {
        var depth = 0
        var isInBody = false
        var builder = XMLElementBuilder()
        do throws(XMLError) {
            var reader = try XMLReader(utf8: utf8, file: path)
            while let event = try reader.next() {
                let place = SourcePlace(file: path, line: event.line, column: event.column)
                if !builder.isIdle {
                    if let element = builder.step(event) {
                        body(isInBody ? .unit(element) : .header(element))
                    }
                    continue
                }
                switch event.kind {
                case .doctype(_, let publicID, let systemID, _): body(.doctype(publicID: publicID, systemID: systemID))
                case .startElement(let tag):
                    if depth == 0 {
                        body(.root(tag, place))
                        depth = 1
                    } else if depth == 1, tag.name.local == "body" {
                        body(.body(place))
                        isInBody = true
                        depth = 2
                    } else if depth == 2 || tag.name.local == "header" {
                        _ = builder.step(event)
                    } else {
                        body(.stray(tag.name.qualified, place))
                        _ = builder.step(event)
                    }
                case .endElement:
                    depth -= 1
                    if depth == 1 { isInBody = false }
                case .text(let text), .cdata(let text):
                    if depth > 0, text.contains(where: { !$0.isWhitespace }) { body(.stray("text", place)) }
                case .comment, .processingInstruction: break
                }
            }
            return nil
        } catch {
            return error.first
        }
    }
}
