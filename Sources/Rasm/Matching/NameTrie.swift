/// All names as a trie over word numbers: a node for each beginning of a name.
///
/// The nodes after a first word are found by its number, those after later words in one open-addressed table of (node, word).
struct NameTrie: Sendable {
    private var roots: [UInt32] = [0]
    private var nodes: [Node] = [Node()]
    /// The forms that end at a node, one node's after the other's.
    private(set) var endings: [Int] = []
    private var edges = NumberTable(empty: Edge(0, 0))

    private struct Node {
        /// Into `endings`: all forms, and those whose first word has the article.
        var forms: Range<UInt32> = 0..<0
        var articleForms: Range<UInt32> = 0..<0
        var goesOn = false
    }

    /// The words of a form, by number, and whether its first word has the article.
    typealias Name = (words: [Int], hasArticle: Bool)

    init() {}

    /// - Parameter names: those of all forms, in their order; each has at least one word.
    init(_ names: [Name]) {
        var ends: [[Int]] = [[]]
        for (form, name) in names.enumerated() {
            var node = internRoot(name.words[0])
            for word in name.words.dropFirst() { node = internEdge(node, word) }
            while ends.count < nodes.count { ends.append([]) }
            ends[node].append(form)
        }
        for (node, forms) in ends.enumerated() where !forms.isEmpty {
            nodes[node].forms = append(forms)
            nodes[node].articleForms = append(forms.filter { names[$0].hasArticle })
        }
    }

    private mutating func append(_ forms: [Int]) -> Range<UInt32> {
        let start = UInt32(endings.count)
        endings += forms
        return start..<UInt32(endings.count)
    }

    private mutating func internRoot(_ word: Int) -> Int {
        while roots.count <= word { roots.append(0) }
        if roots[word] == 0 {
            nodes.append(Node())
            roots[word] = UInt32(nodes.count - 1)
        }
        return Int(roots[word])
    }

    private mutating func internEdge(_ node: Int, _ word: Int) -> Int {
        let known = child(node, word)
        if known != 0 { return known }
        nodes.append(Node())
        nodes[node].goesOn = true
        edges.insert(Edge(node, word), nodes.count - 1)
        return nodes.count - 1
    }

    /// The words that names begin with, by number.
    var firstWords: [Int] { roots.indices.filter { roots[$0] != 0 } }

    /// The node after the first word of a name; 0 when no name begins with it.
    @inline(__always)
    func root(_ word: Int) -> Int {
        word < roots.count ? Int(roots[word]) : 0
    }

    /// The node after one more word, or 0.
    @inline(__always)
    func child(_ node: Int, _ word: Int) -> Int {
        word == 0 || !nodes[node].goesOn ? 0 : edges.find(Edge(node, word))
    }

    /// Whether any name goes on after a node.
    @inline(__always)
    func goesOn(after node: Int) -> Bool { nodes[node].goesOn }

    /// Where the forms that end at a node stand in ``endings``.
    /// - Parameter needsArticle: only those whose first word has the article.
    @inline(__always)
    func forms(endingAt node: Int, needsArticle: Bool = false) -> Range<Int> {
        let forms = needsArticle ? nodes[node].articleForms : nodes[node].forms
        return Int(forms.lowerBound)..<Int(forms.upperBound)
    }
}

/// A step from a node by a word.
private struct Edge: TableKey {
    var node: UInt32
    var word: UInt32

    init(_ node: Int, _ word: Int) {
        self.node = UInt32(truncatingIfNeeded: node)
        self.word = UInt32(truncatingIfNeeded: word)
    }

    @inline(__always)
    var hash: UInt64 { (UInt64(node) &<< 32 | UInt64(word)) &* 0x9E37_79B9_7F4A_7C15 }
}
