import CLibXML2

/// Gathers what libxml2 reports through a structured error handler.
///
/// The handler gets this object unretained, so it must live until the libxml2 call is over; both users hold it in a local.
final class ProblemCollector {
    private(set) var problems: [XMLProblem] = []
    private var nodes: [xmlNodePtr?] = []
    private let kind: XMLProblem.Kind
    private let file: String

    init(_ kind: XMLProblem.Kind, file: String) {
        self.kind = kind
        self.file = file
    }

    var opaque: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static let callback: xmlStructuredErrorFunc = { user, error in
        guard let user, let error else { return }
        Unmanaged<ProblemCollector>.fromOpaque(user).takeUnretainedValue().note(error.pointee)
    }

    private func note(_ error: xmlError) {
        guard error.level != XML_ERR_WARNING, problems.count < XMLLimits.maximumProblems else { return }
        let message = LibXMLWording(code: 0, message: error.text).text
        let problem = XMLProblem(
            kind, message, file: file, line: max(Int(error.line), 1), column: 1, domain: Int(error.domain), code: Int(error.code))
        let node = element(of: error.node?.assumingMemoryBound(to: xmlNode.self))
        // Trying the branches of a choice makes libxml2 say the same thing of the same node many times.
        for (known, knownNode) in zip(problems, nodes) where known == problem && knownNode == node { return }
        problems.append(problem)
        nodes.append(node)
    }

    /// Replaces libxml2's lines by exact places.
    func place(by tree: borrowing DocumentTree) {
        let positions = tree.positions(of: Set(nodes.compactMap(\.self)))
        for index in problems.indices {
            guard let node = nodes[index], let place = positions[node] else { continue }
            problems[index].line = place.line
            problems[index].column = place.column
        }
    }

    /// The element an attribute or text is in; an element is its own.
    private func element(of node: xmlNodePtr?) -> xmlNodePtr? {
        guard let node else { return nil }
        return node.pointee.type == XML_ELEMENT_NODE ? node : node.pointee.parent
    }
}

extension xmlError {
    /// The message, as Swift sees it.
    var text: String {
        message.map { String(decodingCString: UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self), as: UTF8.self) } ?? ""
    }
}
