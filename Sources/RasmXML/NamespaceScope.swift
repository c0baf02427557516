/// The namespace prefixes declared where the writer stands, so that none is used that no reader could resolve.
struct NamespaceScope {
    private var declared: [(prefix: String, depth: Int)] = []
    /// Prefixes used by the tag now open; its own declarations may still follow.
    private var used: [Substring] = []

    /// Takes up the name of an element or attribute.
    mutating func use(_ qualifiedName: String) {
        guard let colon = qualifiedName.utf8.firstIndex(of: UInt8(ascii: ":")) else { return }
        used.append(qualifiedName[..<colon])
    }

    mutating func declare(_ prefix: String, depth: Int) { declared.append((prefix, depth)) }

    /// Called when the start tag is complete; answers with a prefix nobody declared.
    mutating func closeTag() -> String? {
        guard !used.isEmpty else { return nil }
        defer { used.removeAll(keepingCapacity: true) }
        // xml is bound to its namespace from the start (Namespaces in XML, section 3).
        return used.first { prefix in prefix != "xml" && !declared.contains { $0.prefix == prefix } }.map(String.init)
    }

    /// Forgets what the element at this depth declared.
    mutating func leave(depth: Int) {
        while let last = declared.last, last.depth >= depth { declared.removeLast() }
    }
}
