import Rasm

/// Rules an entry breaks by its head: id, Wikidata item, languages, default short forms held twice.
enum EntryRules {
    static func problems(in glossary: Glossary) -> [FileProblem] {
        var problems: [FileProblem] = []
        var owners: [String: ConceptEntry] = [:]
        var holders: [DefaultShortForm: ConceptEntry] = [:]
        for entry in glossary.entries {
            if let first = owners[entry.id] {
                problems.append(
                    FileProblem(
                        .duplicateID, at: entry.somePlace, "the id «\(entry.id)» is taken, at \(first.somePlace)"))
            } else {
                owners[entry.id] = entry
            }
            problems += headProblems(of: entry)
            for section in entry.sections {
                for short in section.defaultFor {
                    let key = DefaultShortForm(language: section.language, name: FoldedName(short))
                    if let holder = holders[key], holder.id != entry.id {
                        problems.append(
                            FileProblem(
                                .defaultForUnknown, at: entry.somePlace,
                                "«\(short)» means «\(holder.id)» by default already, at \(holder.somePlace); it can mean one entry alone"
                            ))
                    }
                    holders[key] = entry
                }
            }
        }
        return problems
    }

    private struct DefaultShortForm: Hashable {
        var language: String
        var name: FoldedName
    }

    private static func headProblems(of entry: ConceptEntry) -> [FileProblem] {
        var problems: [FileProblem] = []
        if !entry.isForeign, !isPlainID(entry.id) {
            problems.append(
                FileProblem(
                    .invalidID, at: entry.somePlace,
                    "the id «\(entry.id)» has other characters than a-z, 0-9 and hyphens"))
        }
        if let item = entry.wikidata, !isWikidataItem(item) {
            problems.append(
                FileProblem(
                    .invalidWikidata, at: entry.somePlace,
                    "«\(item)» is no Wikidata item; write Q and its number, as Q1045"))
        }
        for section in entry.sections where !LanguageTag.isKnown(section.language) {
            problems.append(
                FileProblem(
                    .invalidLanguage, at: section.terms.first?.place ?? entry.somePlace,
                    "«\(section.language)» is no language; write its BCP 47 tag, as ar, en, pt-BR"))
        }
        return problems
    }

    private static func isPlainID(_ id: String) -> Bool {
        !id.isEmpty
            && id.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
            }
    }

    private static func isWikidataItem(_ item: String) -> Bool {
        let digits = item.utf8.dropFirst()
        return item.hasPrefix("Q") && !digits.isEmpty && digits.first != UInt8(ascii: "0")
            && digits.allSatisfy { (0x30...0x39).contains($0) }
    }
}
