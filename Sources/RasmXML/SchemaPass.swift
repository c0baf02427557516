/// Judges a document by a schema while it is being read, in memory that does not grow with it.
///
/// A container may hold any number of certain elements, in any order: units, groups, entries. These are judged many at a
/// time, as soon as enough of them have been read, and forgotten but for one of each name, which stands for the others
/// when the container is judged. libxml2 knows only whole trees, and on some grammars takes the square of the number of
/// siblings.
/// ```swift
/// var pass = SchemaPass(file: "a.xlf", repeated: ["unit"]) { _ in schema }
/// pass.enter(xliff); pass.enter(file); pass.add(.element(unit)); pass.leave(); pass.leave()
/// for problem in try pass.finish() { print(problem) }
/// ```
public struct SchemaPass {
    private let file: String
    private let repeated: Set<String>
    private let limit: Int
    private let schema: (_ root: XMLElement) throws(XMLError) -> XMLSchema
    private var open: [Container] = []
    private var root: XMLElement?
    /// How much has been read that has not been judged.
    private var weight = 0
    private var problems: [XMLProblem] = []
    private var said: Set<XMLProblem> = []

    /// An element that is still open, with what it is known to hold.
    fileprivate struct Container {
        var element: XMLElement
        /// How many of its children have been judged.
        var judged = 0
        /// The elements that stand for those of their name, since the last child of another sort.
        var kept: [String: (index: Int, isWrong: Bool)] = [:]
    }

    /// - Parameters:
    ///   - file: the name used in messages.
    ///   - repeated: the local names of elements a container may hold any number of, in any order among them, with the
    ///     schema having them in the namespace of the root.
    ///   - limit: how much is kept before it is judged, in elements or lines of text.
    ///   - schema: by the root with what it holds so far.
    public init(
        file: String, repeated: Set<String>, limit: Int = 4_096,
        schema: @escaping (_ root: XMLElement) throws(XMLError) -> XMLSchema
    ) {
        self.file = file
        self.repeated = repeated
        self.limit = limit
        self.schema = schema
    }

    /// An element begins whose content is told of piece by piece.
    public mutating func enter(_ element: XMLElement) {
        open.append(Container(element: element))
        weight += 1
    }

    /// The element that began last holds this too.
    public mutating func add(_ child: XMLElement.Child) throws(XMLError) {
        guard let last = open.indices.last else { return }
        weight += Self.weight(of: child)
        open[last].element.children.append(child)
        if weight > limit { try judge() }
    }

    /// The element that began last ends.
    public mutating func leave() throws(XMLError) {
        guard let closed = open.popLast() else { return }
        guard let last = open.indices.last else {
            root = closed.element
            return
        }
        open[last].element.children.append(.element(closed.element))
        if weight > limit { try judge() }
    }

    /// All that is wrong, after the root has ended.
    public mutating func finish() throws(XMLError) -> [XMLProblem] {
        if let root { report(try schema(root).problems(in: root, file: file)) }
        root = nil
        return problems
    }

    private mutating func report(_ found: [XMLProblem]) {
        for problem in found where problems.count < XMLLimits.maximumProblems && said.insert(problem).inserted {
            problems.append(problem)
        }
    }

    /// Recursion is safe: nothing is deeper than ``XMLLimits/maximumDepth``.
    private static func weight(of child: XMLElement.Child) -> Int {
        switch child {
        case .element(let element): element.children.reduce(1) { $0 + weight(of: $1) }
        case .text(let text), .comment(let text): text.utf8.count / 128
        case .processingInstruction(_, let data): data.utf8.count / 128
        }
    }

    // MARK: judging

    private mutating func judge() throws(XMLError) {
        weight = 0
        var namespaces: [XMLNamespace] = []
        for level in open.indices {
            namespaces.removeAll { old in open[level].element.namespaces.contains { $0.prefix == old.prefix } }
            namespaces += open[level].element.namespaces
            try judge(level, namespaces)
        }
    }

    private func isRepeated(_ element: XMLElement) -> Bool {
        repeated.contains(element.name.local) && element.name.namespace == open[0].element.name.namespace
    }

    private mutating func judge(_ level: Int, _ namespaces: [XMLNamespace]) throws(XMLError) {
        let fresh = open[level].element.children[open[level].judged...]
        let elements = fresh.compactMap { child in
            if case .element(let element) = child, isRepeated(element) { element } else { nil }
        }
        var wrong: Set<Int> = []
        if !elements.isEmpty {
            // A prefix of its own: a default namespace is that of the children.
            let name = XMLName("siblings", prefix: "rasm-siblings", namespace: "urn:rasm:siblings")
            let own = XMLNamespace(prefix: name.prefix, uri: name.namespace)
            let siblings = XMLElement(
                XMLStartTag(name, namespaces: [own] + namespaces), children: elements.map { .element($0) })
            let verdict = try schema(open[0].element).siblings(in: siblings, file: file)
            report(verdict.problems)
            wrong = verdict.wrong
        }
        var container = open[level]
        container.element.children.removeSubrange(container.judged...)
        var number = 0
        for child in fresh {
            if case .element(let element) = child, isRepeated(element) {
                container.keep(element, isWrong: wrong.contains(number))
                number += 1
            } else if !Self.isBlank(child) {
                container.kept = [:]
                container.element.children.append(child)
            }
        }
        container.judged = container.element.children.count
        open[level] = container
    }

    private static func isBlank(_ child: XMLElement.Child) -> Bool {
        switch child {
        case .text(let text): text.utf8.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        case .comment, .processingInstruction: true
        case .element: false
        }
    }
}

extension SchemaPass.Container {
    /// Keeps an element if it is the first of its name, or the first that is right.
    fileprivate mutating func keep(_ element: XMLElement, isWrong: Bool) {
        if let known = kept[element.name.local] {
            guard known.isWrong, !isWrong else { return }
            self.element.children[known.index] = .element(element)
            kept[element.name.local] = (known.index, false)
        } else {
            kept[element.name.local] = (self.element.children.count, isWrong)
            self.element.children.append(.element(element))
        }
    }
}
