/// Forms on their way into an index: their texts, a line for each, which are cut into words together.
struct FormBatch {
    struct Draft {
        var facts: FormFacts
        /// With the target in ``FormBatch/targets``, unless the form is kept.
        var place: FormTexts
    }

    /// Those without any word are among them.
    private(set) var drafts: [Draft] = []
    private(set) var texts: [UInt8] = []
    /// What the forms become that do not stay as they are.
    private(set) var targets: [UInt8] = []
    private var lastTarget = ""

    var isFull: Bool { texts.count >= 1 << 17 }

    mutating func add(_ text: String, becoming target: String, _ facts: FormFacts, owner: Int, term: Int) {
        let start = UInt32(texts.count)
        texts += text.utf8
        let place = ColumnRange(start: start, end: UInt32(texts.count))
        texts.append(0x0A)
        let isKept = target == text
        drafts.append(
            Draft(
                facts: isKept ? facts.adding(.kept) : facts,
                place: FormTexts(
                    text: place, target: isKept ? place : add(target), owner: UInt32(owner), term: UInt32(term))))
    }

    /// One target serves all spellings of a term.
    private mutating func add(_ target: String) -> ColumnRange {
        if target != lastTarget || targets.isEmpty {
            targets += target.utf8
            lastTarget = target
        }
        return ColumnRange(start: UInt32(targets.count - target.utf8.count), end: UInt32(targets.count))
    }

    mutating func removeAll() {
        drafts.removeAll(keepingCapacity: true)
        texts.removeAll(keepingCapacity: true)
        targets.removeAll(keepingCapacity: true)
    }

    static let article = Array("ال".utf8)
    private static let hamza = Array("أ".utf8)

    /// Whether the أ of a word that folds to a form is still there in what is written for it, as its own letter or as the alef of the article.
    func keepsHamza(_ draft: Draft, hasArticle: Bool) -> Bool {
        let prefix = hasArticle ? Self.article : Self.hamza
        let start = Int(draft.place.target.start)
        return draft.facts.isKept ? texts.has(prefix, at: start) : targets.has(prefix, at: start)
    }
}

extension [UInt8] {
    /// Whether some bytes stand at an offset.
    func has(_ bytes: [UInt8], at offset: Int) -> Bool {
        offset + bytes.count <= count && bytes.indices.allSatisfy { self[offset + $0] == bytes[$0] }
    }
}

/// The columns of the forms while an index is built.
struct FormColumns {
    private var facts: [FormFacts] = []
    private var places: [FormTexts] = []
    private var texts: [UInt8] = []

    /// - Parameter expected: how many forms there will be, as far as that is known.
    init(expected: Int) {
        facts.reserveCapacity(expected)
        places.reserveCapacity(expected)
        texts.reserveCapacity(expected * 32)
    }

    /// Where the texts of a batch and its targets begin.
    struct Start {
        fileprivate let batch: FormBatch
        fileprivate let texts: UInt32
        fileprivate let targets: UInt32
    }

    /// Adds the texts of a batch.
    mutating func add(_ batch: FormBatch) -> Start {
        let start = Start(
            batch: batch, texts: UInt32(texts.count), targets: UInt32(texts.count + batch.texts.count))
        texts += batch.texts
        texts += batch.targets
        return start
    }

    /// Adds a form that has words.
    mutating func add(_ draft: FormBatch.Draft, hasArticle: Bool, at start: Start) {
        var place = draft.place
        place.text.move(start.texts)
        place.target.move(draft.facts.isKept ? start.texts : start.targets)
        places.append(place)
        facts.append(
            start.batch.keepsHamza(draft, hasArticle: hasArticle) ? draft.facts.adding(.hamza) : draft.facts)
    }

    func write(to index: inout IndexWriter) {
        index.add(.formFacts, facts)
        index.add(.formTexts, places)
        index.add(.texts, texts)
    }
}

extension ColumnRange {
    fileprivate mutating func move(_ distance: UInt32) {
        start += distance
        end += distance
    }
}
