import Rasm

/// Names for the tests of documents: سيرغي شويغو (short شويغو) with spellings of both words, and الغارديان.
enum DocumentNames {
    static let index = TermIndex(
        Glossary(
            entries: [
                ConceptEntry(
                    id: "shoigu", kind: .person,
                    sections: [
                        LanguageSection(language: "ar", terms: [Term("سيرغي شويغو"), Term("شويغو", .shortForm)])
                    ]),
                ConceptEntry(
                    id: "guardian", kind: .media,
                    sections: [LanguageSection(language: "ar", terms: [Term("الغارديان")])]
                ),
            ],
            spellings: [
                SpellingRow(key: "سيرغي", spellings: [Spelling("سيرجي")]),
                SpellingRow(key: "شويغو", spellings: [Spelling("شويجو"), Spelling("شوي غو")]),
                SpellingRow(key: "الغارديان", spellings: [Spelling("الجارديان")]),
            ]))
}
