/// The trie of names while an index is built.
struct NameTrieBuilder {
    /// The node after a first word, by the number of the word.
    private var roots: [UInt32] = [0]
    private(set) var nodes: [TrieNode] = [TrieNode()]
    private var edges = NumberTable(empty: Edge(node: 0, word: 0))
    /// The node at which each form ends, and whether its first word has the article.
    private var forms: [(node: UInt32, hasArticle: Bool)] = []
    private var endings: [UInt32] = []

    /// Adds the next form.
    mutating func add(_ words: [Int], hasArticle: Bool) {
        var node = root(words[0])
        for word in words.dropFirst() { node = edge(node, word) }
        forms.append((UInt32(node), hasArticle))
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

    private mutating func edge(_ node: Int, _ word: Int) -> Int {
        let edge = Edge(node: UInt32(node), word: UInt32(word))
        let known = edges.find(edge)
        if known != 0 { return known }
        nodes[node].flags |= TrieNode.goesOn
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
        guard word < roots.count, roots[word] != 0 else { return TrieStep() }
        return TrieStep(node: Int(roots[word]), nodes[Int(roots[word])])
    }

    /// The forms with these words, by the words' numbers.
    func forms(of words: [Int]) -> [Int] {
        guard let first = words.first else { return [] }
        var node = Int(step(of: first).node)
        for word in words.dropFirst() {
            guard node != 0, word != 0 else { return [] }
            node = edges.find(Edge(node: UInt32(node), word: UInt32(word)))
        }
        return node == 0 ? [] : endings[Int(nodes[node].start)..<Int(nodes[node].end)].map(Int.init)
    }

    func write(to index: inout IndexWriter) {
        index.add(.nodes, nodes)
        index.add(.endings, endings)
        index.add(
            .edges,
            edges.slots.map { slot in
                slot.number == 0
                    ? EdgeSlot()
                    : EdgeSlot(
                        node: slot.key.node, word: slot.key.word,
                        child: TrieStep(node: Int(slot.number), nodes[Int(slot.number)]))
            })
    }
}
