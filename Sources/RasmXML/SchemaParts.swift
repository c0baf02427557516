import CLibXML2

/// A schema taken apart, so that each element can be judged by itself.
///
/// libxml2 tries the branches of a choice one after the other and reports where the last of them gave up, which may be far
/// from the mistake. Judging the elements from the outside in finds the innermost ones that are wrong while all they hold
/// is right: there is the mistake.
final class SchemaParts {
    private let grammar: XMLElement
    /// The patterns of elements by name; those that take any name are left out.
    private var patterns: [Name: [XMLElement]] = [:]
    private var compiled: [Name: [xmlRelaxNGPtr]] = [:]
    private var compiledSiblings: [Set<Name>: xmlRelaxNGPtr] = [:]
    private let attributes: SchemaAttributes

    private struct Name: Hashable {
        var local: String
        var namespace: String
    }

    init(_ grammar: XMLElement) {
        self.grammar = grammar
        attributes = SchemaAttributes(grammar) { Self.compile(grammar: grammar, start: $0) }
        collect(in: grammar, namespace: "")
    }

    deinit {
        for schema in compiled.values.joined() { xmlRelaxNGFree(schema) }
        for schema in compiledSiblings.values { xmlRelaxNGFree(schema) }
    }

    private func collect(in element: XMLElement, namespace: String) {
        let namespace = element["ns"] ?? namespace
        if element.name.local == "element", let name = element["name"] {
            patterns[Name(local: name, namespace: namespace), default: []].append(element)
        }
        for child in element.elements { collect(in: child, namespace: namespace) }
    }

    /// The schemas an element may be judged by, compiled when first asked for: one for each place that takes its name.
    private func schemas(for name: Name) -> [xmlRelaxNGPtr] {
        if let known = compiled[name] { return known }
        let schemas = (patterns[name] ?? []).compactMap { pattern in
            Self.compile(grammar: grammar, start: Self.alone(pattern, name))
        }
        compiled[name] = schemas
        return schemas
    }

    /// A pattern with the namespace it inherited where it stood.
    private static func alone(_ pattern: XMLElement, _ name: Name) -> XMLElement {
        var pattern = pattern
        if pattern["ns"] == nil { pattern.tag.attributes.append(XMLAttribute(XMLName("ns"), name.namespace)) }
        return pattern
    }

    /// The schema of an element that holds any number of those the children of `root` are, in any order.
    func siblingSchema(for root: xmlNodePtr) -> xmlRelaxNGPtr? {
        var names: Set<Name> = []
        var child = root.pointee.children
        while let current = child {
            if current.pointee.type == XML_ELEMENT_NODE { names.insert(Self.name(of: current)) }
            child = current.pointee.next
        }
        if let known = compiledSiblings[names] { return known }
        func element(_ local: String, _ attributes: [XMLAttribute] = [], _ children: [XMLElement]) -> XMLElement {
            let name = XMLName(local, prefix: grammar.name.prefix, namespace: grammar.name.namespace)
            return XMLElement(XMLStartTag(name, attributes: attributes), children: children.map { .element($0) })
        }
        let patterns = names.flatMap { name in (self.patterns[name] ?? []).map { Self.alone($0, name) } }
        let attributes = [
            XMLAttribute(XMLName("name"), String(xml: root.pointee.name)),
            XMLAttribute(XMLName("ns"), String(xml: root.pointee.ns?.pointee.href)),
        ]
        let any = element("zeroOrMore", [], [element("choice", [], patterns)])
        let schema = Self.compile(grammar: grammar, start: element("element", attributes, [any]))
        compiledSiblings[names] = schema
        return schema
    }

    private static func name(of node: xmlNodePtr) -> Name {
        Name(local: String(xml: node.pointee.name), namespace: String(xml: node.pointee.ns?.pointee.href))
    }

    private static func compile(grammar: XMLElement, start pattern: XMLElement) -> xmlRelaxNGPtr? {
        var schema = grammar
        schema.children = grammar.children.filter {
            if case .element(let element) = $0 { element.name.local != "start" } else { false }
        }
        let name = XMLName("start", prefix: grammar.name.prefix, namespace: grammar.name.namespace)
        schema.children.insert(.element(XMLElement(XMLStartTag(name), children: [.element(pattern)])), at: 0)
        guard let bytes = try? written(schema) else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { chars -> xmlRelaxNGPtr? in
                guard let context = xmlRelaxNGNewMemParserCtxt(chars.baseAddress, Int32(clamping: chars.count)) else {
                    return nil
                }
                defer { xmlRelaxNGFreeParserCtxt(context) }
                return LibXML.silently { xmlRelaxNGParse(context) }
            }
        }
    }

    private static func written(_ schema: XMLElement) throws(XMLError) -> [UInt8] {
        var writer = try XMLWriter(layout: .compact)
        try writer.element(schema, mixed: true)
        return try writer.finish()
    }

    /// The problems of the innermost elements that are wrong, with the element each is about; none when there is nothing to
    /// be had beyond what validating the whole says.
    func problems(at root: xmlNodePtr, file: String) -> [(problem: XMLProblem, node: xmlNodePtr)] {
        var found: [(problem: XMLProblem, node: xmlNodePtr)] = []
        diagnose(root, file: file, &found)
        return found
    }

    /// The same for each element directly inside, and which of them something is wrong with, by number.
    func problems(inChildrenOf root: xmlNodePtr, file: String)
        -> (found: [(problem: XMLProblem, node: xmlNodePtr)], wrong: Set<Int>)
    {
        var found: [(problem: XMLProblem, node: xmlNodePtr)] = []
        var wrong: Set<Int> = []
        var number = 0
        var child = root.pointee.children
        while let current = child {
            if current.pointee.type == XML_ELEMENT_NODE {
                if diagnose(current, file: file, &found) { wrong.insert(number) }
                number += 1
            }
            child = current.pointee.next
        }
        return (found, wrong)
    }

    /// Whether something is wrong with an element or in it. Recursion is safe: documents are no deeper than
    /// ``XMLLimits/maximumDepth``.
    @discardableResult
    private func diagnose(
        _ node: xmlNodePtr, file: String, _ found: inout [(problem: XMLProblem, node: xmlNodePtr)]
    ) -> Bool {
        guard found.count < XMLLimits.maximumProblems else { return true }
        let schemas = schemas(for: Self.name(of: node))
        var own: [(problem: XMLProblem, node: xmlNodePtr)]?
        for schema in schemas {
            let problems = Self.validate(node, by: schema, file: file)
            if problems.isEmpty { return false }
            if own == nil { own = problems }
        }
        var isInside = false
        var child = node.pointee.children
        while let current = child {
            if current.pointee.type == XML_ELEMENT_NODE, diagnose(current, file: file, &found) { isInside = true }
            child = current.pointee.next
        }
        if isInside { return true }
        guard let own else { return false }
        // Everything inside is right by itself, so it is about this element or one directly inside.
        let near = own.filter { $0.node == node || $0.node.pointee.parent == node }
        found += explained(near.isEmpty ? own : near, at: node, file: file)
        return true
    }

    /// The problems, with those of the element's attributes in words that say which attribute it is, where the grammar tells.
    private func explained(
        _ own: [(problem: XMLProblem, node: xmlNodePtr)], at node: xmlNodePtr, file: String
    ) -> [(problem: XMLProblem, node: xmlNodePtr)] {
        let invalid = Int(XML_RELAXNG_ERR_INVALIDATTR.rawValue)
        let codes = [invalid, Int(XML_RELAXNG_ERR_ATTRVALID.rawValue), Int(XML_RELAXNG_ERR_TYPEVAL.rawValue)]
        func isAboutAttributes(_ part: (problem: XMLProblem, node: xmlNodePtr)) -> Bool {
            part.node == node && codes.contains(part.problem.code)
        }
        guard own.contains(where: isAboutAttributes) else { return own }
        let name = Self.name(of: node)
        let messages = attributes.problems(of: node, (patterns[name] ?? []).map { Self.alone($0, name) })
        guard !messages.isEmpty else { return own }
        return own.filter { !isAboutAttributes($0) }
            + messages.map { message, fix in
                var problem = XMLProblem(.invalid, message, file: file, line: 1, column: 1)
                problem.code = invalid
                problem.fix = fix
                return (problem, node)
            }
    }

    /// Validates an element as a document of its own.
    private static func validate(
        _ node: xmlNodePtr, by schema: xmlRelaxNGPtr, file: String
    ) -> [(problem: XMLProblem, node: xmlNodePtr)] {
        guard let document = xmlNewDoc(nil) else { return [] }
        defer { xmlFreeDoc(document) }
        guard let copy = xmlDocCopyNode(node, document, 1) else { return [] }
        xmlDocSetRootElement(document, copy)
        let collector = ProblemCollector(.invalid, file: file)
        guard let context = xmlRelaxNGNewValidCtxt(schema) else { return [] }
        defer { xmlRelaxNGFreeValidCtxt(context) }
        xmlRelaxNGSetValidStructuredErrors(context, ProblemCollector.callback, collector.opaque)
        guard xmlRelaxNGValidateDoc(context, document) != 0 else { return [] }
        return collector.causes(copied: copy, from: node)
    }
}
