import CLibXML2

/// libxml2's compiled schema, owned: freed once, used by one thread at a time.
struct CompiledSchema: ~Copyable, @unchecked Sendable {
    // Proof for `@unchecked Sendable`: the pointer is never handed out, and ``XMLSchema`` keeps this value in a mutex.
    private let schema: xmlRelaxNGPtr
    let required: RequiredAttributes
    let contents: SchemaContents
    private let parts: SchemaParts

    init(_ bytes: [UInt8], file: String) throws(XMLError) {
        LibXML.start()
        // Read as any document first: an empty, broken or entity-laden schema gets a message that says so.
        let grammar = try XMLElement(parsing: bytes, file: file)
        let required = RequiredAttributes(schema: grammar)
        let collector = ProblemCollector(.schema, file: file)
        let compiled = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { chars -> xmlRelaxNGPtr? in
                guard let context = xmlRelaxNGNewMemParserCtxt(chars.baseAddress, Int32(clamping: chars.count)) else {
                    return nil
                }
                defer { xmlRelaxNGFreeParserCtxt(context) }
                xmlRelaxNGSetParserStructuredErrors(context, ProblemCollector.callback, collector.opaque)
                return LibXML.silently { xmlRelaxNGParse(context) }
            }
        }
        // A dangling `ref` is reported, and a schema comes back none the less.
        guard let compiled, collector.problems.isEmpty else {
            if let compiled { xmlRelaxNGFree(compiled) }
            throw XMLError(collector.problems)
                ?? XMLError(XMLProblem(.schema, "is not a RELAX NG schema", file: file, line: 1, column: 1))
        }
        schema = compiled
        self.required = required
        contents = SchemaContents(schema: grammar)
        parts = SchemaParts(grammar)
    }

    deinit { xmlRelaxNGFree(schema) }

    /// All that is wrong with a document.
    func problems(in tree: borrowing DocumentTree, file: String) -> [XMLProblem] {
        let collector = ProblemCollector(.invalid, file: file)
        guard let isValid = Self.validate(tree, by: schema, collector) else { return [Self.noMemory(file)] }
        if !isValid, let root = xmlDocGetRootElement(tree.document) {
            collector.replace(with: parts.problems(at: root, file: file))
            collector.add(tree.strays(contents))
        }
        let problems = collector.problems(in: tree, asking: required)
        // libxml2 now and then refuses without a word.
        if !isValid, problems.isEmpty {
            return [XMLProblem(.invalid, "is not what the schema asks for", file: file, line: 1, column: 1)]
        }
        return problems
    }

    /// What is wrong with the elements directly inside the root, each judged by itself, and which of them these are.
    func siblings(in tree: borrowing DocumentTree, file: String) -> (problems: [XMLProblem], wrong: Set<Int>) {
        let collector = ProblemCollector(.invalid, file: file)
        guard let root = xmlDocGetRootElement(tree.document), let schema = parts.siblingSchema(for: root),
            let isValid = Self.validate(tree, by: schema, collector)
        else { return ([Self.noMemory(file)], []) }
        if isValid { return ([], []) }
        let (found, wrong) = parts.problems(inChildrenOf: root, file: file)
        collector.replace(with: found)
        collector.add(tree.strays(contents))
        return (collector.problems(in: tree, asking: required), wrong)
    }

    /// Nil when there is no memory left.
    private static func validate(
        _ tree: borrowing DocumentTree, by schema: xmlRelaxNGPtr, _ collector: ProblemCollector
    ) -> Bool? {
        guard let context = xmlRelaxNGNewValidCtxt(schema) else { return nil }
        defer { xmlRelaxNGFreeValidCtxt(context) }
        xmlRelaxNGSetValidStructuredErrors(context, ProblemCollector.callback, collector.opaque)
        return xmlRelaxNGValidateDoc(context, tree.document) == 0
    }

    private static func noMemory(_ file: String) -> XMLProblem {
        XMLProblem(.invalid, "there is no memory left to validate it", file: file, line: 1, column: 1)
    }
}
