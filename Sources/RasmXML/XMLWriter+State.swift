/// What the public calls share: the order of things, white space between them, and errors that stick.
extension XMLWriter {
    /// Does a piece of work unless an earlier one failed, and remembers when this one does.
    mutating func run(_ work: (inout XMLWriter) throws(XMLError) -> Void) throws(XMLError) {
        try check()
        do {
            try work(&self)
        } catch {
            let error = located(error)
            failure = error
            throw error
        }
    }

    func check() throws(XMLError) {
        if let failure { throw failure }
    }

    /// Makes ready for an element, comment or instruction: completes the open tag and, where it changes nothing,
    /// begins a line.
    mutating func separate() throws(XMLError) {
        try completeTag(closing: ">")
        let isFirst = stage == .start
        if isFirst { stage = .prolog }
        guard let last = open.indices.last else {
            if !isFirst, layout != .compact { try output.put(0x0A) }
            return
        }
        open[last].hasContent = true
        guard !open[last].isMixed, case .indented(let width) = layout else { return }
        open[last].isIndented = true
        try output.newLine(indentation: open.count * width)
    }

    /// Completes the start tag, if one is open.
    mutating func completeTag(closing: String) throws(XMLError) {
        guard isInTag else { return }
        isInTag = false
        attributeNames.removeAll(keepingCapacity: true)
        if let prefix = scope.closeTag() {
            throw misuse("the prefix \(prefix) is declared nowhere; write xmlns:\(prefix) first")
        }
        try output.markup(closing)
    }

    func problem(_ kind: XMLProblem.Kind, _ message: String) -> XMLError { XMLError(XMLProblem(kind, message)) }

    func misuse(_ message: String) -> XMLError { located(problem(.misuse, message)) }

    func malformed(_ name: String) -> XMLError { problem(.malformedName, "\"\(name)\" is not an XML name") }

    /// The error with the file's name and the path to where the writer stands: `in /tmx/body/tu: …`.
    func located(_ error: XMLError) -> XMLError {
        var problem = error.first
        guard problem.file.isEmpty, !problem.message.hasPrefix("in /") else { return error }
        problem.file = file
        // Where in the document the disk was full helps nobody.
        if !open.isEmpty, problem.kind != .sink {
            problem.message = "in /" + open.map(\.name).joined(separator: "/") + ": " + problem.message
        }
        return XMLError(problem)
    }
}
