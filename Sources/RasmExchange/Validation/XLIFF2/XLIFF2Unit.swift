import RasmXML

/// A unit with its codes laid out in order.
struct XLIFF2Unit {
    let element: XMLElement
    let parts: [Part]
    let notes: [XMLElement]
    let data: Set<String>
    /// Elements of modules and extensions.
    let modules: [XMLElement]

    /// A segment or ignorable.
    struct Part {
        let element: XMLElement
        var source: XMLElement? { element.first("source") }
        var target: XMLElement? { element.first("target") }
        let sourceCodes: [Code]
        let targetCodes: [Code]
    }

    /// An inline element: a code (ph, pc, sc, ec), an annotation (mrk, sm, em) or cp.
    struct Code {
        let element: XMLElement
        /// Its place in the part.
        let index: Int
        /// The `pc` directly around it, by its place.
        let parent: Int?
        /// The `mrk` elements around it, from the outermost on.
        let annotations: [XMLElement]

        var kind: String { element.name.local }
        var id: String? { element["id"] }
        /// Its own id, or that of its start: what names an `ec` as well.
        var key: String? { element["id"] ?? element["startRef"].map { "end of \($0)" } }
        var isCode: Bool { ["ph", "pc", "sc", "ec"].contains(kind) }
        /// Each hint has a default (4.3.1).
        func hint(_ name: String) -> String { element[name] ?? "yes" }
    }

    init(_ element: XMLElement) {
        self.element = element
        parts = element.elements.filter { $0.isCore("segment") || $0.isCore("ignorable") }.map { part in
            Part(
                element: part, sourceCodes: Self.codes(in: part.first("source")),
                targetCodes: Self.codes(in: part.first("target")))
        }
        notes = element.first("notes")?.elements ?? []
        data = Set(element.first("originalData")?.elements.compactMap { $0["id"] } ?? [])
        modules = element.elements.filter { $0.name.namespace != XLIFF2Namespace.core }
    }

    /// All codes of one side, over all parts.
    var sourceCodes: [Code] { parts.flatMap(\.sourceCodes) }
    var targetCodes: [Code] { parts.flatMap(\.targetCodes) }

    /// The inline elements of a source or target, in the order of their start tags.
    static func codes(in content: XMLElement?) -> [Code] {
        var codes: [Code] = []
        func visit(_ element: XMLElement, parent: Int?, in annotations: [XMLElement]) {
            for child in element.elements where child.name.namespace == XLIFF2Namespace.core {
                let index = codes.count
                codes.append(Code(element: child, index: index, parent: parent, annotations: annotations))
                visit(
                    child, parent: child.name.local == "pc" ? index : parent,
                    in: child.name.local == "mrk" ? annotations + [child] : annotations)
            }
        }
        if let content { visit(content, parent: nil, in: []) }
        return codes
    }
}
