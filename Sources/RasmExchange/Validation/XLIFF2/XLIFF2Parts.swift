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

/// Walks through an XLIFF 2 file, a unit at a time, so that memory does not grow with it.
enum XLIFF2Parts {
    static let repeated: Set = ["file", "group", "unit"]

    /// - Returns: the problem that ended the reading, nil when the file is well-formed.
    static func read(
        _ source: MarkupSource, grammar: inout SchemaPass, _ body: (XLIFF2Part) -> Void
    ) -> XMLProblem? {
        let walk = ContainerWalk { element, open in element.isCore(open.count == 1 ? "file" : "group") }
        return walk.run(source, grammar: &grammar) { step, depth in
            switch step {
            case .enter(let element): body(depth == 0 ? .root(element) : .start(element))
            case .whole(let element): body(element.isCore("unit") ? .unit(element) : .aside(element))
            case .leave: if depth > 0 { body(.end) }
            }
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
