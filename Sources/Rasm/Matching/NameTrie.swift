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

    /// The same step with more flags.
    func adding(_ flags: UInt32) -> TrieStep {
        var step = self
        step.flags |= flags
        return step
    }

    var isNowhere: Bool { node == 0 }
    /// Whether any name goes on after it.
    var goesOn: Bool { flags & TrieNode.goesOn != 0 }
    /// Whether a name ends here, and whether one whose first word has the article.
    var hasForms: Bool { flags & TrieNode.hasForms != 0 }
    var hasArticleForms: Bool { flags & TrieNode.hasArticleForms != 0 }
    /// Whether a name may end here, or be in the word that led here.
    @inline(__always)
    var mayEndName: Bool { flags & (TrieNode.hasForms | TrieNode.hasArticleForms | TrieNode.followsLam) != 0 }
    /// Whether a name may be in the word that led here that does not begin with its letters.
    @inline(__always)
    var hidesName: Bool { flags & TrieNode.followsLam != 0 }
    /// Whether a form ends here that keeps the أ of a word that folds to it.
    @inline(__always)
    var keepsHamza: Bool { flags & TrieNode.keepsHamza != 0 }
    /// Whether a name begins with the word that led here and an article before it.
    @inline(__always)
    var followsArticle: Bool { flags & TrieNode.followsArticle != 0 }
}

/// The forms that end at a node, as ranges of ``NameTrie/endings``.
struct TrieNode: BitwiseCopyable, Sendable {
    static let goesOn: UInt32 = 1
    static let hasForms: UInt32 = 2
    static let hasArticleForms: UInt32 = 4
    /// Of a word: what is left of it behind a proclitic ل, with its article restored, begins a name.
    static let followsLam: UInt32 = 8
    /// Of a word: with an article before it it begins a name.
    static let followsArticle: UInt32 = 16
    /// A form ends here that keeps the أ of a word that folds to it (``FormFacts/keepsHamza``).
    static let keepsHamza: UInt32 = 32

    var start: UInt32 = 0
    /// The end of all forms; those whose first word has the article follow once more.
    var end: UInt32 = 0
    var articleEnd: UInt32 = 0
    var flags: UInt32 = 0
}

/// A later word of a name: by its letters, or, where they make no ``WordKey``, by its number.
struct LaterWord: BitwiseCopyable, Sendable {
    private let key: WordKey
    private let number: UInt32

    init(_ key: WordKey) { (self.key, number) = (key, 0) }

    /// - Parameter number: of a word without a key; 0 for a word that no name has.
    init(number: Int) { (key, self.number) = (.empty, UInt32(number)) }

    var isNowhere: Bool { number == 0 && !hasKey }
    var hasKey: Bool { key != .empty }

    @inline(__always)
    func edge(from node: UInt32) -> Edge { Edge(key: key, number: number, node: node) }
}

/// A step from a node by a word, whose letters are in it, so that one look at the table answers.
struct Edge: TableKey, BitwiseCopyable {
    var key = WordKey.empty
    var number: UInt32 = 0
    var node: UInt32 = 0

    /// One comparison, as of keys.
    @inline(__always)
    static func == (left: Edge, right: Edge) -> Bool {
        left.key.difference(from: right.key) | UInt64(left.number ^ right.number | left.node ^ right.node) == 0
    }

    /// The hash of the letters is mixed already; the node is multiplied by an odd number so that its low bits reach the high half.
    @inline(__always)
    var hash: UInt64 { Self.hash(key.hash, number: number, from: node) }

    /// The same where the hash of the word is known.
    @inline(__always)
    static func hash(_ word: UInt64, number: UInt32 = 0, from node: UInt32) -> UInt64 {
        word &+ (UInt64(number) &<< 32 | UInt64(node)) &* 0xC2B2_AE3D_27D4_EB4F
    }
}

/// A step of the trie in its table: 32 bytes.
struct EdgeSlot: BitwiseCopyable, Sendable {
    var edge = Edge()
    var child = TrieStep()
}

/// All names as a trie over words: a node for each beginning of a name.
///
/// The nodes after a first word are found with the word (``KnownWord/root``), those after later words in one open-addressed table of (node, word). An empty slot
/// answers for a node of 0, which nobody asks for.
struct NameTrie: Sendable {
    private let nodes: Column<TrieNode>
    private let edges: Column<EdgeSlot>
    /// By ``Edge/hash``.
    let filter: HashFilter
    /// The forms that end at a node, one node's after the other's.
    let endings: Column<UInt32>

    init(_ columns: IndexColumns) {
        nodes = columns.column(.nodes)
        edges = columns.column(.edges)
        filter = HashFilter(columns.column(.edgeFilter))
        endings = columns.column(.endings)
    }

    /// The node after one more word.
    @inline(__always)
    func child(_ step: TrieStep, _ word: LaterWord) -> TrieStep {
        step.goesOn ? child(word.edge(from: step.node)) : TrieStep()
    }

    /// Where an edge leads, which is not looked up if the filter denies it.
    @inline(__always)
    func child(_ edge: Edge) -> TrieStep {
        let hash = edge.hash
        return filter.contains(hash) ? find(edge, hash) : TrieStep()
    }

    /// Where an edge leads that the filter lets through.
    @inline(__always)
    func find(_ edge: Edge, _ hash: UInt64) -> TrieStep {
        edges.slot(of: edge, hash).child
    }

    @inline(__always)
    func prefetch(_ hash: UInt64) {
        edges.prefetchSlot(hash)
    }

    /// Asks for a node, for somebody who will look soon.
    @inline(__always)
    func prefetchNode(_ node: UInt32) { nodes.prefetch(Int(node)) }

    /// Asks for the numbers of the forms that end at a node.
    @inline(__always)
    func prefetchForms(endingAt node: UInt32) { endings.prefetch(Int(nodes[Int(node)].start)) }

    /// A node that was come to before.
    func step(to node: UInt32) -> TrieStep { TrieStep(node: Int(node), nodes[Int(node)]) }

    /// Where the forms that end at a node stand in ``endings``.
    /// - Parameter needsArticle: only those whose first word has the article.
    @inline(__always)
    func forms(endingAt node: UInt32, needsArticle: Bool = false) -> Range<Int> {
        let node = nodes[Int(node)]
        return needsArticle ? endings.clamped(node.end, node.articleEnd) : endings.clamped(node.start, node.end)
    }
}
