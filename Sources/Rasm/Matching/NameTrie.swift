/// A node of the trie of names, and what is asked of every node that is come to.
struct TrieStep: BitwiseCopyable, Sendable {
    /// 0 for no node.
    var node: UInt32 = 0
    private var flags: UInt32 = 0

    init() {}

    init(node: Int, _ value: TrieNode) {
        self.node = UInt32(node)
        flags = value.flags
    }

    var isNowhere: Bool { node == 0 }
    /// Whether any name goes on after it.
    var goesOn: Bool { flags & TrieNode.goesOn != 0 }
    /// Whether a name ends here, and whether one whose first word has the article.
    var hasForms: Bool { flags & TrieNode.hasForms != 0 }
    var hasArticleForms: Bool { flags & TrieNode.hasArticleForms != 0 }
}

/// The forms that end at a node, as ranges of ``NameTrie/endings``.
struct TrieNode: BitwiseCopyable, Sendable {
    static let goesOn: UInt32 = 1
    static let hasForms: UInt32 = 2
    static let hasArticleForms: UInt32 = 4

    var start: UInt32 = 0
    /// The end of all forms; those whose first word has the article follow once more.
    var end: UInt32 = 0
    var articleEnd: UInt32 = 0
    var flags: UInt32 = 0
}

/// A step of the trie in its table: from a node by a word.
struct EdgeSlot: BitwiseCopyable, Sendable {
    var node: UInt32 = 0
    var word: UInt32 = 0
    var child = TrieStep()
}

/// All names as a trie over word numbers: a node for each beginning of a name.
///
/// The nodes after a first word are found with the word (``KnownWord/root``), those after later words in one open-addressed table of (node, word).
struct NameTrie: Sendable {
    private let nodes: Column<TrieNode>
    private let edges: Column<EdgeSlot>
    /// The forms that end at a node, one node's after the other's.
    let endings: Column<UInt32>

    init(_ columns: IndexColumns) {
        nodes = columns.column(.nodes)
        edges = columns.column(.edges)
        endings = columns.column(.endings)
    }

    /// The node after one more word.
    @inline(__always)
    func child(_ step: TrieStep, _ word: UInt32) -> TrieStep {
        guard word != 0, step.goesOn else { return TrieStep() }
        let mask = edges.count &- 1
        var place = Int(truncatingIfNeeded: Edge(node: step.node, word: word).hash &>> 32) & mask
        var left = mask
        while true {
            let slot = edges[masked: place]
            if slot.node == step.node, slot.word == word { return slot.child }
            if slot.child.isNowhere || left == 0 { return TrieStep() }
            place = (place &+ 1) & mask
            left &-= 1
        }
    }

    /// A node that was come to before.
    func step(to node: UInt32) -> TrieStep { TrieStep(node: Int(node), nodes[Int(node)]) }

    /// Where the forms that end at a node stand in ``endings``.
    /// - Parameter needsArticle: only those whose first word has the article.
    func forms(endingAt node: UInt32, needsArticle: Bool = false) -> Range<Int> {
        let node = nodes[Int(node)]
        return needsArticle ? endings.clamped(node.end, node.articleEnd) : endings.clamped(node.start, node.end)
    }
}

/// A step from a node by a word.
struct Edge: TableKey {
    var node: UInt32
    var word: UInt32

    @inline(__always)
    var hash: UInt64 {
        let product = (UInt64(node) &<< 32 | UInt64(word)) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product &>> 32
    }
}
