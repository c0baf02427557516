/// The trie of names while an index is built.
struct NameTrieBuilder {
    /// The node after a first word, by the number of the word.
    private var roots: [UInt32] = [0]
    private(set) var nodes: [TrieNode] = [TrieNode()]
    private var edges: NumberTable<Edge>
    /// What else is to be known of a word, by its number: how it hides the beginning of a name.
    private var flagsOfWords: [UInt32] = []
    /// The node at which each form ends, and whether its first word has the article.
    private var forms: [(node: UInt32, hasArticle: Bool)] = []
    private var endings: [UInt32] = []

    /// - Parameter expected: how many forms there will be, as far as that is known; half of them take a step by a later word that no other took.
    init(expected: Int = 0) {
        edges = NumberTable(empty: Edge(), expected: expected / 2)
        nodes.reserveCapacity(expected)
        forms.reserveCapacity(expected)
    }

    /// Adds the next form.
    mutating func add(_ first: Int, _ later: [LaterWord], hasArticle: Bool) {
        var node = root(first)
        for word in later { node = edge(word.edge(from: UInt32(node))) }
        forms.append((UInt32(node), hasArticle))
    }

    /// What is in the slot of a step from a first word, and at the node it goes from.
    func glance(_ first: Int, _ later: LaterWord) -> UInt32 {
        guard first < roots.count else { return 0 }
        let root = roots[first]
        return nodes[Int(root)].flags &+ edges.glance(later.edge(from: root))
    }

    mutating func add(_ flags: UInt32, to word: Int) {
        if flagsOfWords.count <= word { flagsOfWords += Array(repeating: 0, count: word + 1 - flagsOfWords.count) }
        flagsOfWords[word] |= flags
    }

    private mutating func newNode() -> Int {
        nodes.append(TrieNode())
        return nodes.count - 1
    }

    private mutating func root(_ word: Int) -> Int {
        if roots.count <= word { roots += Array(repeating: 0, count: word + 1 - roots.count) }
        if roots[word] == 0 { roots[word] = UInt32(newNode()) }
        return Int(roots[word])
    }

    private mutating func edge(_ edge: Edge) -> Int {
        let known = edges.find(edge)
        if known != 0 { return known }
        nodes[Int(edge.node)].flags |= TrieNode.goesOn
        let child = newNode()
        edges.insert(edge, child)
        return child
    }

    /// Lays the forms of each node side by side, in their order: after this none is added.
    mutating func close() {
        var counts = [(all: UInt32, article: UInt32)](repeating: (0, 0), count: nodes.count)
        for form in forms {
            counts[Int(form.node)].all += 1
            if form.hasArticle { counts[Int(form.node)].article += 1 }
        }
        var next: UInt32 = 0
        for node in nodes.indices {
            let count = counts[node]
            nodes[node].start = next
            nodes[node].end = next + count.all
            nodes[node].articleEnd = next + count.all + count.article
            if count.all > 0 { nodes[node].flags |= TrieNode.hasForms }
            if count.article > 0 { nodes[node].flags |= TrieNode.hasArticleForms }
            next = nodes[node].articleEnd
            counts[node] = (nodes[node].start, nodes[node].end)
        }
        endings = [UInt32](repeating: 0, count: Int(next))
        for (number, form) in forms.enumerated() {
            let node = Int(form.node)
            endings[Int(counts[node].all)] = UInt32(number)
            counts[node].all += 1
            guard form.hasArticle else { continue }
            endings[Int(counts[node].article)] = UInt32(number)
            counts[node].article += 1
        }
    }

    /// Whether a name begins with a word, and the step to its node.
    func step(of word: Int) -> TrieStep {
        let root = word < roots.count ? Int(roots[word]) : 0
        let step = root == 0 ? TrieStep() : TrieStep(node: root, nodes[root])
        return word < flagsOfWords.count ? step.adding(flagsOfWords[word]) : step
    }

    /// The forms with these words.
    func forms(of first: Int, _ later: [LaterWord]) -> [Int] {
        var node = Int(step(of: first).node)
        for word in later {
            guard node != 0, !word.isNowhere else { return [] }
            node = edges.find(word.edge(from: UInt32(node)))
        }
        return node == 0 ? [] : endings[Int(nodes[node].start)..<Int(nodes[node].end)].map(Int.init)
    }

    func write(to index: inout IndexWriter) {
        index.add(.nodes, nodes)
        index.add(.endings, endings)
        var filter = HashFilterBuilder(expected: edges.count)
        for slot in edges.slots where slot.number != 0 { filter.add(slot.key.hash) }
        index.add(.edgeFilter, filter.bits)
        let (slots, nodes) = (edges.slots, nodes)
        index.add(.edges, count: slots.count) { place in
            let slot = slots[place]
            let number = Int(slot.number)
            return number == 0 ? EdgeSlot() : EdgeSlot(edge: slot.key, child: TrieStep(node: number, nodes[number]))
        }
    }
}
