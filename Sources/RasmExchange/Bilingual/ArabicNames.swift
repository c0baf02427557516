import Rasm

/// The names of a glossary in Arabic, found as `check` finds them.
struct ArabicNames {
    private let index: TermIndex
    /// The entries with a name of one word that is an ordinary word unless something around it says so: الأسد, ماركس before سبنسر.
    private let homographs: Set<String>
    private let months: Set<String>

    init(_ glossary: Glossary) {
        index = TermIndex(glossary, language: "ar")
        homographs = Set(
            glossary.entries.filter { entry in
                entry.section("ar")?.terms.contains { term in
                    !term.text.contains(" ") && !term.evidence.isEmpty && term.evidence.near.isEmpty
                } ?? false
            }.map(\.id))
        months = Set(glossary.entries.filter { $0.kind == .month }.map(\.id))
    }

    private static let tanwin = "\u{64B}\u{64C}\u{64D}".unicodeScalars

    func names(in text: SideText) -> [FoundName] {
        Analysis(of: text.article, index: index).mentions.compactMap { mention in
            let words = text.words.indices.filter { text.words[$0].range.overlaps(mention.range) }
            guard let first = words.first, let last = words.last else { return nil }
            let written = text.text(mention.range)
            return FoundName(
                entries: [mention.entry], text: written, words: first..<(last + 1),
                isFull: mention.type.isFull && words.count > 1,
                // شي and لي are words, and syllables of many names; آب has a day beside it.
                isCertain: mention.isResolved
                    && (words.count > 1 || text.words[first].key.count > 2 || months.contains(mention.entry)),
                // «منديلًا» is a handkerchief.
                isOrdinary: words.count == 1
                    && (homographs.contains(mention.entry)
                        || written.unicodeScalars.contains { Self.tanwin.contains($0) }),
                replacement: mention.status.isRewritten && mention.rendering != written ? mention.rendering : nil)
        }
    }
}
