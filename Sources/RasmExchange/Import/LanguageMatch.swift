import Rasm

/// Finds the section of a glossary that a file's language tag means.
///
/// Case never matters (RFC 5646, 2.1.1). A country does where the glossary or the file tells varieties of the language apart: `pt` is `pt-BR` only when that is
/// the one Portuguese on either side.
struct LanguageMatch {
    private let sections: [String]
    /// The tags of the files, by their language alone.
    private var varieties: [String: Set<ForeignLanguage>] = [:]

    /// - Parameters:
    ///   - sections: the languages of the glossary.
    ///   - tags: those of the files.
    init(sections: [String], tags: [ForeignLanguage]) {
        self.sections = sections
        for tag in tags { varieties[Self.primary(tag.language), default: []].insert(tag) }
    }

    /// The section, and the country that a term of this tag is usual in, where it is told from another.
    func place(of tag: ForeignLanguage) -> (section: String, region: String?) {
        let primary = Self.primary(tag.language)
        let isOne = (varieties[primary]?.count ?? 0) < 2
        let region = isOne ? nil : tag.region
        if let same = sections.first(where: { $0.lowercased() == tag.language.lowercased() }) { return (same, region) }
        let related = sections.filter { Self.primary($0) == primary }
        if isOne, related.count == 1 { return (related[0], region) }
        return (Self.canonical(tag.language), region)
    }

    /// Indonesian is `ind` in a glossary, where `id` is taken.
    private static func primary(_ tag: String) -> String {
        let language = tag.prefix { $0 != "-" }.lowercased()
        return language == "id" ? "ind" : language
    }

    /// The case that tags are written in (RFC 5646, 2.1.1): `pt-BR`, `zh-Hant`.
    private static func canonical(_ tag: String) -> String {
        let subtags = tag.split(separator: "-").dropFirst().map { subtag in
            switch subtag.utf8.count {
            case 2: subtag.uppercased()
            case 4: subtag.prefix(1).uppercased() + subtag.dropFirst().lowercased()
            default: subtag.lowercased()
            }
        }
        return ([primary(tag)] + subtags).joined(separator: "-")
    }
}
