import CLibXML2

/// The attributes of the elements of a grammar, each judged by itself.
///
/// Of an attribute that is wrong libxml2 says only that some attribute of the element is. Asking the grammar for each of them tells
/// which one, and what it may be.
final class SchemaAttributes {
    private let compile: (_ start: XMLElement) -> xmlRelaxNGPtr?
    private var definitions: [String: [XMLElement]] = [:]
    private var compiled: [Key: [xmlRelaxNGPtr]] = [:]

    private struct Key: Hashable {
        var element: String
        var attribute: AttributeName
    }

    private struct AttributeName: Hashable {
        var local: String
        var namespace: String
    }

    /// - Parameter compile: makes a schema of a grammar and a pattern to start with.
    init(_ grammar: XMLElement, compile: @escaping (XMLElement) -> xmlRelaxNGPtr?) {
        self.compile = compile
        for definition in grammar.elements("define") {
            if let name = definition["name"] { definitions[name, default: []].append(definition) }
        }
    }

    deinit {
        for schema in compiled.values.joined() { xmlRelaxNGFree(schema) }
    }

    /// What is wrong with the attributes of an element, in words; empty when each of them is right by itself.
    ///
    /// - Parameter patterns: the patterns that take the name of the element, each with its namespace.
    func problems(of node: xmlNodePtr, _ patterns: [XMLElement]) -> [(message: String, fix: String?)] {
        var known = Known()
        for pattern in patterns {
            var visited: Set<String> = []
            collect(pattern, &visited, into: &known)
        }
        let element = String(xml: node.pointee.name)
        return node.attributes.compactMap { attribute in
            let written = "\(attribute.qualified)=\"\(attribute.value)\""
            let name = AttributeName(local: attribute.name, namespace: attribute.namespace)
            guard let choices = known.patterns[name] else {
                if known.takesOthers { return nil }
                return (
                    "\(written): \(element) has no attribute \(attribute.qualified)", "take \(attribute.qualified) out"
                )
            }
            let schemas = schemas(for: name, of: element, patterns, choices)
            if schemas.contains(where: { Self.takes(attribute, of: node, $0) }) { return nil }
            return ("\(written) on \(element): \(allowed(by: choices))", fix(by: choices))
        }
    }

    // MARK: what the grammar has

    private struct Known {
        var patterns: [AttributeName: [XMLElement]] = [:]
        /// Whether it takes attributes that it does not name.
        var takesOthers = false
    }

    private func collect(_ pattern: XMLElement, _ visited: inout Set<String>, into known: inout Known) {
        for child in pattern.elements {
            switch child.name.local {
            case "element": break
            case "attribute":
                if let name = child["name"] {
                    let isXML = name.hasPrefix("xml:")
                    known.patterns[
                        AttributeName(
                            local: isXML ? String(name.dropFirst(4)) : name,
                            namespace: isXML ? "http://www.w3.org/XML/1998/namespace" : child["ns"] ?? ""), default: []
                    ].append(child)
                } else {
                    known.takesOthers = true
                }
            case "ref":
                guard let name = child["name"], visited.insert(name).inserted else { continue }
                for definition in definitions[name] ?? [] { collect(definition, &visited, into: &known) }
            default: collect(child, &visited, into: &known)
            }
        }
    }

    // MARK: judging

    private func schemas(
        for name: AttributeName, of element: String, _ patterns: [XMLElement], _ choices: [XMLElement]
    ) -> [xmlRelaxNGPtr] {
        let key = Key(element: element, attribute: name)
        if let known = compiled[key] { return known }
        let schemas = choices.compactMap { choice -> xmlRelaxNGPtr? in
            guard var start = patterns.first else { return nil }
            start.children = [.element(choice)]
            return compile(start)
        }
        compiled[key] = schemas
        return schemas
    }

    /// Whether an element that has this attribute alone is what a schema asks for.
    private static func takes(_ attribute: NodeAttribute, of node: xmlNodePtr, _ schema: xmlRelaxNGPtr) -> Bool {
        guard let document = xmlNewDoc(nil) else { return true }
        defer { xmlFreeDoc(document) }
        // 2: with attributes and namespaces, without children.
        guard let copy = xmlDocCopyNode(node, document, 2) else { return true }
        xmlDocSetRootElement(document, copy)
        var current = copy.pointee.properties
        while let property = current {
            current = property.pointee.next
            let other = NodeAttribute(property)
            if other.name != attribute.name || other.namespace != attribute.namespace { xmlRemoveProp(property) }
        }
        guard let context = xmlRelaxNGNewValidCtxt(schema) else { return true }
        defer { xmlRelaxNGFreeValidCtxt(context) }
        return LibXML.silently {
            xmlRelaxNGSetValidStructuredErrors(context, { _, _ in }, nil)
            return xmlRelaxNGValidateDoc(context, document) == 0
        }
    }

    // MARK: words

    /// More values than these are not listed.
    private static let maximumListed = 12

    /// The values to choose from, where there is nothing but a short list of them.
    private func fix(by choices: [XMLElement]) -> String? {
        let described = described(choices)
        guard described.others.isEmpty, (1...Self.maximumListed).contains(described.values.count) else { return nil }
        return "write " + described.values.map { "«\($0)»" }.joined(separator: " or ")
    }

    private func described(_ choices: [XMLElement]) -> Described {
        var described = Described()
        for choice in choices {
            var visited: Set<String> = []
            describe(choice, &visited, &described)
        }
        return described
    }

    private func allowed(by choices: [XMLElement]) -> String {
        let described = described(choices)
        var list = described.values.prefix(Self.maximumListed).map { $0 }
        if described.values.count > list.count { list.append("…") }
        list += described.others
        guard let last = list.last else { return "this value is not allowed" }
        let rest = list.dropLast().joined(separator: ", ")
        return "allowed \(list.count == 1 ? "is" : "are") \(rest.isEmpty ? last : "\(rest) and \(last)")"
    }

    /// What an attribute may be.
    private struct Described {
        var values: [String] = []
        var others: [String] = []
    }

    private func describe(_ pattern: XMLElement, _ visited: inout Set<String>, _ described: inout Described) {
        for child in pattern.elements {
            switch child.name.local {
            case "value": if !described.values.contains(child.text) { described.values.append(child.text) }
            case "data":
                let other = Self.other(child)
                if !described.others.contains(other) { described.others.append(other) }
            case "ref":
                guard let name = child["name"], visited.insert(name).inserted else { continue }
                for definition in definitions[name] ?? [] { describe(definition, &visited, &described) }
            default: describe(child, &visited, &described)
            }
        }
    }

    /// What the patterns of our schemas ask for, by their first characters.
    private static let forms: [(begins: String, words: String)] = [
        ("x-", "a value of your own that begins with x-"),
        ("[A-Za-z]{1,8}(-", "a language tag (BCP 47), as ar or ar-EG"),
        ("([A-Za-z]{1,8}(-", "a language tag (BCP 47), as ar or ar-EG"),
        ("[0-9]{4}(0[1-9]", "a date YYYYMMDDThhmmssZ"),
        ("[^\\s:]+:", "a value of your own with a prefix, as my:value"),
        ("#x", "a code point, as #xF8FF"),
    ]

    /// A value that is not one of a list (XML Schema Part 2: Datatypes).
    private static func other(_ data: XMLElement) -> String {
        if let form = data.elements("param").first(where: { $0["name"] == "pattern" })?.text {
            return forms.first { form.hasPrefix($0.begins) }?.words ?? "what has the form \(form)"
        }
        let least = data.elements("param").first { $0["name"] == "minInclusive" }?.text
        let most = data.elements("param").first { $0["name"] == "maxInclusive" }?.text
        let range = (least.map { " from \($0)" } ?? "") + (most.map { " up to \($0)" } ?? "")
        switch data["type"] ?? "" {
        case "NMTOKEN": return "one word of letters, digits and .-_:"
        case "NMTOKENS": return "words of letters, digits and .-_:"
        case "language": return "a language tag (BCP 47)"
        case "integer": return "a whole number\(range)"
        case "positiveInteger": return "a whole number from 1\(range)"
        case "decimal", "double": return "a number\(range)"
        case "dateTime": return "a date and time YYYY-MM-DDThh:mm:ss"
        case "date": return "a date YYYY-MM-DD"
        case "anyURI": return "an address (URI)"
        case "hexBinary": return "pairs of hexadecimal digits"
        case let type: return "a value of the type \(type)"
        }
    }
}

/// An attribute in a tree.
struct NodeAttribute {
    /// Without prefix.
    var name: String
    /// With prefix.
    var qualified: String
    var namespace: String
    var value: String

    init(_ attribute: xmlAttrPtr) {
        name = String(xml: attribute.pointee.name)
        let prefix = String(xml: attribute.pointee.ns?.pointee.prefix)
        qualified = prefix.isEmpty ? name : prefix + ":" + name
        namespace = String(xml: attribute.pointee.ns?.pointee.href)
        // Entities are put in while a tree is made, so a value is one text.
        value = String(xml: attribute.pointee.children?.pointee.content)
    }
}

extension xmlNodePtr {
    /// The attributes of an element, in its order.
    var attributes: [NodeAttribute] {
        var found: [NodeAttribute] = []
        var current = pointee.properties
        while let attribute = current {
            found.append(NodeAttribute(attribute))
            current = attribute.pointee.next
        }
        return found
    }
}
