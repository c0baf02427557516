import CLibXML2

/// Gathers what libxml2 reports through a structured error handler.
///
/// The handler gets this object unretained, so it must live until the libxml2 call is over; both users hold it in a
/// local.
final class ProblemCollector {
    private struct Found {
        var problem: XMLProblem
        var node: xmlNodePtr?
        var rank: Int
        var isAboutAttributes = false
        var isVague = false
        /// A value that is wrong, of an attribute that libxml2 does not name.
        var value: String?
        /// The element libxml2 names, even where it points at none.
        var element: String?
    }

    private var found: [Found] = []
    private let kind: XMLProblem.Kind
    private let file: String

    init(_ kind: XMLProblem.Kind, file: String) {
        self.kind = kind
        self.file = file
    }

    /// The problems where libxml2 saw them.
    var problems: [XMLProblem] { found.map(\.problem) }

    var opaque: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static let callback: xmlStructuredErrorFunc = { user, error in
        guard let user, let error else { return }
        Unmanaged<ProblemCollector>.fromOpaque(user).takeUnretainedValue().note(error.pointee)
    }

    private func note(_ error: xmlError) {
        guard error.level != XML_ERR_WARNING, found.count < XMLLimits.maximumProblems else { return }
        let node = subject(of: error)
        var message = LibXMLWording.tidy(error.text)
        var rank = 0
        var isVague = false
        var value: String?
        if kind == .invalid {
            let wording = RelaxNGWording(error, element: node.map { String(xml: $0.pointee.name) } ?? "the document")
            message = Self.withValue(error, node) ?? wording.text
            rank = wording.rank
            isVague = wording.isVague
            value = wording.value
        }
        let problem = XMLProblem(
            kind, message, file: file, line: max(Int(error.line), 1), column: 1, domain: Int(error.domain),
            code: Int(error.code))
        // Trying the branches of a choice makes libxml2 say the same thing of the same node many times.
        guard !found.contains(where: { $0.problem == problem && $0.node == node }) else { return }
        let name = error.str1.map { String(cString: $0) }
        found.append(
            Found(
                problem: problem, node: node, rank: rank, isAboutAttributes: Self.isAboutAttributes(error),
                isVague: isVague, value: value, element: name))
    }

    /// The problems of a copied element that are causes rather than consequences, with the elements of the original they
    /// are about.
    func causes(copied copy: xmlNodePtr, from original: xmlNodePtr) -> [(problem: XMLProblem, node: xmlNodePtr)] {
        let best = found.map(\.rank).min() ?? 0
        var causes = found.filter { $0.rank == best }
        // That something is wrong need not be said again without saying what.
        if causes.contains(where: { !$0.isVague }) { causes.removeAll(where: \.isVague) }
        var originals: [xmlNodePtr: xmlNodePtr] = [:]
        // A copy has the same elements in the same order.
        var (here, there): (xmlNodePtr?, xmlNodePtr?) = (copy, original)
        while let node = here, let counterpart = there {
            originals[node] = counterpart
            here = DocumentTree.after(node)
            there = DocumentTree.after(counterpart)
        }
        return causes.map { cause in
            var problem = cause.problem
            if let node = cause.node, let value = cause.value, let attribute = Self.attribute(of: node, with: value) {
                problem.message = "\(attribute)=\(problem.message)"
            }
            return (problem, cause.node.flatMap { originals[$0] } ?? original)
        }
    }

    /// The attribute that has a value: libxml2 says of which type a value is not, but not where it stands.
    private static func attribute(of node: xmlNodePtr, with value: String) -> String? {
        node.attributes.first { $0.value == value }?.qualified
    }

    /// What only follows from another problem is worth saying when nothing else is known.
    private func dropConsequences() {
        if found.contains(where: { $0.rank < RelaxNGWording.consequence }) {
            found.removeAll { $0.rank >= RelaxNGWording.consequence }
        }
    }

    /// Takes the problems that were found by judging elements one by one in place of its own.
    func replace(with parts: [(problem: XMLProblem, node: xmlNodePtr)]) {
        guard !parts.isEmpty else { return }
        found = parts.map { part in
            let isAboutAttributes = part.problem.code == Int(XML_RELAXNG_ERR_ATTRVALID.rawValue)
            return Found(
                problem: part.problem, node: part.node, rank: 0, isAboutAttributes: isAboutAttributes,
                element: String(xml: part.node.pointee.name))
        }
    }

    /// Of a wrong attribute libxml2 tells the name; with its value one sees what is wrong.
    private static func withValue(_ error: xmlError, _ node: xmlNodePtr?) -> String? {
        guard error.domain == Int32(XML_FROM_RELAXNGV.rawValue),
            UInt32(clamping: error.code) == XML_RELAXNG_ERR_INVALIDATTR.rawValue, let node,
            let name = error.str1.map({ String(cString: $0) })
        else { return nil }
        guard let found = node.attributes.first(where: { $0.name == name }) else { return nil }
        let attribute = "\(found.qualified)=\"\(found.value)\""
        return "\(attribute) is not allowed on \(String(xml: node.pointee.name)): no such attribute or value"
    }

    /// Adds elements that may not stand where they do, in place of what libxml2 makes of them: some element before them, or the one around them.
    func add(_ strays: [DocumentTree.Stray]) {
        guard !strays.isEmpty else { return }
        let around = Set(strays.compactMap(\.node.pointee.parent))
        let ofAttributes = [
            XML_RELAXNG_ERR_INVALIDATTR, XML_RELAXNG_ERR_ATTRVALID, XML_RELAXNG_ERR_TYPEVAL, XML_RELAXNG_ERR_DATATYPE,
            XML_RELAXNG_ERR_VALUE, XML_RELAXNG_ERR_DUPID,
        ].map { Int($0.rawValue) }
        found.removeAll { found in
            guard let node = found.node, !ofAttributes.contains(found.problem.code) else { return false }
            return around.contains(node) || node.pointee.parent.map(around.contains) ?? false
        }
        found += strays.map { stray in
            let message = "\(stray.parent) may not hold \(stray.element)"
            var problem = XMLProblem(kind, message, file: file, line: 1, column: 1)
            problem.fix = stray.fix
            return Found(problem: problem, node: stray.node, rank: 0)
        }
    }

    /// The problems at exact places instead of libxml2's lines, causes first.
    func problems(in tree: borrowing DocumentTree, asking required: RequiredAttributes) -> [XMLProblem] {
        guard !found.isEmpty else { return [] }
        let missing = tree.missing(required)
        let explained = Set(missing.map(\.element))
        found.removeAll { problem in
            guard problem.isAboutAttributes else { return false }
            if let node = problem.node { return missing.contains { $0.node == node } }
            return problem.element.map(explained.contains) ?? false
        }
        found += missing.map { missing in
            let message = "\(missing.element) lacks the attribute \(missing.attribute)"
            var problem = XMLProblem(kind, message, file: file, line: 1, column: 1)
            problem.fix = "add \(missing.attribute)=\"…\""
            return Found(problem: problem, node: missing.node, rank: -1)
        }
        let positions = tree.positions(of: Set(found.compactMap(\.node)))
        for index in found.indices {
            guard let node = found[index].node, let place = positions[node] else { continue }
            found[index].problem.line = place.line
            found[index].problem.column = place.column
        }
        dropConsequences()
        // Swift's sort is stable: equals stay in libxml2's order.
        return found.sorted { $0.rank < $1.rank }.map(\.problem)
    }

    /// The element an error is about. Of attributes libxml2 points at what comes after them, or nowhere.
    private func subject(of error: xmlError) -> xmlNodePtr? {
        let node = element(of: error.node?.assumingMemoryBound(to: xmlNode.self))
        guard Self.isAboutAttributes(error), let name = error.str1.map({ String(cString: $0) }) else { return node }
        var current = node
        while let candidate = current, String(xml: candidate.pointee.name) != name {
            current = element(of: candidate.pointee.parent)
        }
        return current ?? node
    }

    private static func isAboutAttributes(_ error: xmlError) -> Bool {
        error.domain == Int32(XML_FROM_RELAXNGV.rawValue)
            && UInt32(clamping: error.code) == XML_RELAXNG_ERR_ATTRVALID.rawValue
    }

    /// The element an attribute or text is in; an element is its own.
    private func element(of node: xmlNodePtr?) -> xmlNodePtr? {
        guard let node else { return nil }
        if node.pointee.type == XML_ELEMENT_NODE { return node }
        // The parent of the root is the document, which is no node.
        return node.pointee.parent.flatMap { $0.pointee.type == XML_ELEMENT_NODE ? $0 : nil }
    }
}

extension xmlError {
    /// The message, as Swift sees it.
    var text: String {
        message.map { String(decodingCString: UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self), as: UTF8.self) }
            ?? ""
    }
}
