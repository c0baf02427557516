/// Forms on their way into an index: their texts, a line for each, which are cut into words together.
struct FormBatch {
    struct Draft {
        var facts: FormFacts
        /// Where in the records the bytes of its target begin.
        var target: UInt32
        /// Where its line ends.
        var end: Int
    }

    /// Those without any word are among them.
    private(set) var drafts: [Draft] = []
    private(set) var texts: [UInt8] = []

    /// What is needed on the way of so much text stays in the cache.
    var isFull: Bool { texts.count >= 1 << 15 }

    mutating func add(_ text: String, _ facts: FormFacts, target: UInt32) {
        text.withBytes { add($0, facts, target: target) }
    }

    mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ facts: FormFacts, target: UInt32) {
        texts.append(contentsOf: text)
        drafts.append(Draft(facts: facts, target: target, end: texts.count))
        texts.append(0x0A)
    }

    mutating func removeAll() {
        drafts.removeAll(keepingCapacity: true)
        texts.removeAll(keepingCapacity: true)
    }
}

/// The columns of the forms while an index is built.
struct FormColumns: ~Copyable {
    private var facts: ColumnBuilder<FormFacts>
    private var texts = ColumnBuilder<FormTexts>()

    /// - Parameter expected: how many forms there will be, as far as that is known.
    init(expected: Int) {
        facts = ColumnBuilder(expected: expected)
    }

    /// Adds the texts of a form.
    /// - Returns: their number.
    mutating func add(_ texts: FormTexts) -> Int {
        self.texts.append(texts)
        return self.texts.count - 1
    }

    /// Adds a form that has words.
    /// - Parameter records: in which its target is.
    /// - Returns: whether it keeps the أ of a word that folds to it (``FormFacts/keepsHamza``).
    @inline(__always)
    mutating func add(_ draft: FormBatch.Draft, hasArticle: Bool, in records: borrowing ColumnBuilder<UInt8>) -> Bool {
        let keepsHamza = records.has(hasArticle ? Self.article : Self.hamza, at: Int(draft.target))
        facts.append(keepsHamza ? draft.facts.adding(.hamza) : draft.facts)
        return keepsHamza
    }

    /// The article and the أ of a word that folds to a form, as they are written where they are still there.
    private static let article = Array("ال".utf8)
    private static let hamza = Array("أ".utf8)

    consuming func write(to index: inout IndexWriter) {
        index.add(.formFacts, facts)
        index.add(.formTexts, texts)
    }
}
