/// The trie of names while an index is built. What comes after the first word of a name is here; the step to it stands with the word (``WordNumbers``).
struct NameTrieBuilder: ~Copyable {
    /// The first stands for none. Until ``close()`` the end of a node is the number of its forms, and the end of those with the article the number of these.
    private var nodes: ColumnBuilder<TrieNode>
    private var edges: SlotTable<EdgeSlot>
    /// The node at which each form ends.
    private var forms: ColumnBuilder<Ending>
    private var endings = ColumnBuilder<UInt32>()

    /// A node, and in the lowest bit whether the form has the article. There are fewer nodes than 2³¹, since each has a word in the records, which take less than 4 GB.
    struct Ending: BitwiseCopyable {
        private let value: UInt32

        init(node: UInt32, hasArticle: Bool) { value = node << 1 | (hasArticle ? 1 : 0) }

        var node: UInt32 { value >> 1 }
        var hasArticle: Bool { value & 1 != 0 }
    }

    /// How far a name has been followed: where the step is written that led there, so that more can be said of it, and its node.
    struct Position {
        enum Step {
            case word(WordNumbers.Place)
            case edge(Int)
        }
        var step: Step
        var node: UInt32
    }

    /// - Parameter expected: how many forms there will be, as far as that is known; half of them take a step by a later word that no other took.
    init(expected: Int = 0) {
        edges = SlotTable(expected: Self.stepsExpected(expected))
        nodes = ColumnBuilder(expected: expected + expected / 8)
        nodes.append(TrieNode())
        forms = ColumnBuilder(expected: expected)
    }

    private static func stepsExpected(_ forms: Int) -> Int { forms / 2 }

    /// How many slots the table of steps has at first.
    static func tableSize(expecting forms: Int) -> Int {
        SlotTable<EdgeSlot>.size(expecting: stepsExpected(forms))
    }

    /// Makes room for more steps by later words.
    mutating func reserve(_ more: Int) { edges.reserve(more) }

    /// Where a name is after its first word.
    @inline(__always)
    mutating func begin(with word: WordNumbers.Place, _ words: inout WordNumbers) -> Position {
        var node = words[word].root.node
        if node == 0 {
            node = newNode()
            words.change(word) { $0.node = node }
        }
        return Position(step: .word(word), node: node)
    }

    /// Asks for the memory of a step that will be taken.
    @inline(__always)
    func prefetch(_ position: Position, _ word: LaterWord) { edges.prefetch(word.edge(from: position.node)) }

    /// Takes a step by a later word. There is room for it.
    @inline(__always)
    mutating func follow(_ word: LaterWord, from position: Position, _ words: inout WordNumbers) -> Position {
        let edge = word.edge(from: position.node)
        let place = edges.place(of: edge)
        var node = edges[place].child.node
        if node == 0 {
            add(TrieNode.goesOn, to: position, &words)
            node = newNode()
            edges.fill(place, with: EdgeSlot(edge: edge, child: TrieStep(node: Int(node), TrieNode())))
        }
        return Position(step: .edge(place), node: node)
    }

    /// Adds the next form, which ends at a position.
    @inline(__always)
    mutating func end(at position: Position, hasArticle: Bool, keepsHamza: Bool, _ words: inout WordNumbers) {
        forms.append(Ending(node: position.node, hasArticle: hasArticle))
        nodes.change(Int(position.node)) {
            $0.end &+= 1
            if hasArticle { $0.articleEnd &+= 1 }
        }
        add(
            TrieNode.hasForms | (hasArticle ? TrieNode.hasArticleForms : 0) | (keepsHamza ? TrieNode.keepsHamza : 0),
            to: position, &words)
    }

    /// Says something of a node, there and in the step to it.
    @inline(__always)
    private mutating func add(_ flags: UInt32, to position: Position, _ words: inout WordNumbers) {
        nodes.change(Int(position.node)) { $0.flags |= flags }
        switch position.step {
        case .word(let place): words.change(place) { $0 = $0.adding(flags) }
        case .edge(let place): edges.change(place) { $0.child = $0.child.adding(flags) }
        }
    }

    @inline(__always)
    private mutating func newNode() -> UInt32 {
        nodes.append(TrieNode())
        return UInt32(truncatingIfNeeded: nodes.count &- 1)
    }

    /// Lays the forms of each node side by side, in their order: after this none is added.
    mutating func close() {
        var next: UInt32 = 0
        for place in 0..<nodes.count {
            nodes.change(place) { node in
                let (all, article) = (node.end, node.articleEnd)
                // The ends go up by each form that is laid down, and so come to be where they belong.
                (node.start, node.end, node.articleEnd) = (next, next, next + all)
                next += all + article
            }
        }
        endings = ColumnBuilder(zeros: Int(next))
        for number in 0..<forms.count {
            let form = forms[number]
            nodes.change(Int(form.node)) { node in
                endings[Int(node.end)] = UInt32(number)
                node.end += 1
                guard form.hasArticle else { return }
                endings[Int(node.articleEnd)] = UInt32(number)
                node.articleEnd += 1
            }
        }
    }

    /// The forms with these words.
    /// - Parameter root: where the first leads.
    func forms(of root: TrieStep, _ later: [LaterWord]) -> [Int] {
        var node = root.node
        for word in later {
            guard node != 0, !word.isNowhere else { return [] }
            node = edges[edges.place(of: word.edge(from: node))].child.node
        }
        return node == 0 ? [] : (nodes[Int(node)].start..<nodes[Int(node)].end).map { Int(endings[Int($0)]) }
    }

    consuming func write(to index: inout IndexWriter) {
        var filter = HashFilterBuilder(expected: edges.count)
        for place in edges.places where !edges[place].isEmpty { filter.add(edges[place].edge.hash) }
        index.add(.edgeFilter, filter.bits)
        index.add(.edges, edges.finish())
        index.add(.nodes, nodes)
        index.add(.endings, endings)
    }
}

extension EdgeSlot: TableSlot {
    var key: Edge { edge }
    var isEmpty: Bool { child.isNowhere }
}
