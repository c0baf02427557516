import Rasm
import RasmXML

/// The parts of an XLIFF 2 file, one after the other.
enum XLIFF2Part {
    case root(XMLElement)
    /// A `file` or `group` begins; the element has no children yet.
    case start(XMLElement)
    /// A child of a `file` or `group` that is neither group nor unit: skeleton, notes, modules, extensions.
    case aside(XMLElement)
    case unit(XMLElement)
    /// The `file` or `group` that began last ends.
    case end
}

/// Walks through an XLIFF 2 file, a unit at a time.
enum XLIFF2Parts {
    /// - Parameter utf8: the file as UTF-8, whatever it declares.
    /// - Returns: the problem that ended the reading, nil when the file is well-formed.
    static func read(_ utf8: [UInt8], path: String, _ body: (XLIFF2Part) -> Void) -> XMLProblem? {
        var depth = 0
        var builder = XMLElementBuilder()
        do throws(XMLError) {
            var reader = try XMLReader(utf8: utf8, file: path)
            while let event = try reader.next() {
                if !builder.isIdle {
                    if let element = builder.step(event) {
                        body(element.isCore("unit") ? .unit(element) : .aside(element))
                    }
                    continue
                }
                switch event.kind {
                case .startElement(let tag):
                    let element = XMLElement(tag, line: event.line, column: event.column)
                    if depth == 0 {
                        body(.root(element))
                        depth = 1
                    } else if element.isCore(depth == 1 ? "file" : "group") {
                        body(.start(element))
                        depth += 1
                    } else {
                        _ = builder.step(event)
                    }
                case .endElement:
                    depth -= 1
                    if depth > 0 { body(.end) }
                default: break
                }
            }
            return nil
        } catch {
            return error.first
        }
    }
}

extension XMLElement {
    /// Whether it is this element of XLIFF's own namespace.
    func isCore(_ local: String) -> Bool {
        name.local == local && name.namespace == XLIFF2Namespace.core
    }

    /// The value of an attribute by its namespace.
    func attribute(_ local: String, in namespace: String) -> String? {
        attributes.first { $0.name.local == local && $0.name.namespace == namespace }?.value
    }
}
