import Rasm
import RasmDiscovery
import RasmReport

/// A group of spellings as it is written out: the keys and their order are a contract (Documentation/discovery.md).
struct ToldGroup {
    struct Spelling {
        var found: Discovery.Spelling
        var contexts: [SpellingContext]
    }

    var group: Discovery.Group
    var spellings: [Spelling]

    /// What the review page reads (`ReviewCluster` of RasmReview).
    var json: JSON {
        let first = spellings[0].found
        return .object([
            ("id", .string("\(group.entry ?? "new"):\(first.text)")), ("entry", group.entry.map { .string($0) }),
            ("name", .string(group.name ?? first.text)), ("probability", .decimal(Probability.text(group.probability))),
            ("reason", .string(first.reasons.joined(separator: "; "))), ("members", .array(spellings.map(Self.json))),
        ])
    }

    private static func json(_ spelling: Spelling) -> JSON {
        let contexts = spelling.contexts.map { context in
            JSON.object([
                ("file", .string(context.file)), ("line", .number(context.line)), ("column", .number(context.column)),
                ("before", .string(context.before)), ("name", .string(context.word)), ("after", .string(context.after)),
            ])
        }
        return .object([
            ("spelling", .string(spelling.found.text)), ("count", .number(spelling.found.count)),
            ("articles", .number(spelling.found.articles)),
            ("probability", .decimal(Probability.text(spelling.found.probability))),
            ("reasons", .array(spelling.found.reasons.map { .string($0) })), ("contexts", .array(contexts)),
        ])
    }

    /// For people: columns that run from left to right come first.
    var text: String {
        let probability = Probability.text(group.probability)
        var lines: [String] = []
        if let entry = group.entry, let name = group.name {
            lines.append("\(probability)  \(Shown.text(entry))  \(Shown.isolated(name))")
        } else {
            lines.append("\(probability)  a new name")
        }
        for spelling in spellings {
            let found = spelling.found
            lines.append(
                "  \(Probability.text(found.probability))  \(found.count) in \(found.articles)  \(Shown.isolated(found.text))"
            )
            lines += found.reasons.map { "      " + Shown.onOneLine($0) }
            lines += spelling.contexts.map {
                // A terminal breaks lines anywhere, and Arabic ones badly.
                let passage = $0.passage.shortened(to: 35)
                return "      \(Shown.text($0.file)):\($0.line):\($0.column)  "
                    + Shown.isolated("\(passage.before)[\(passage.name)]\(passage.after)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// An item of a YAML list; strings are written as JSON does, which YAML 1.2 reads.
    var yaml: String {
        var lines: [String] = []
        if let entry = group.entry, let name = group.name {
            lines += ["  - entry: \(JSON.string(entry).text)", "    name: \(JSON.string(name).text)"]
        } else {
            lines.append("  - new: true")
        }
        lines += ["    p: \(Probability.text(group.probability))", "    spellings:"]
        for spelling in spellings {
            let found = spelling.found
            lines += [
                "      - text: \(JSON.string(found.text).text)", "        p: \(Probability.text(found.probability))",
                "        count: \(found.count)", "        articles: \(found.articles)", "        reasons:",
            ]
            lines += found.reasons.map { "          - \(JSON.string($0).text)" }
            lines.append("        contexts:")
            for context in spelling.contexts {
                lines.append("          - at: \(JSON.string("\(context.file):\(context.line):\(context.column)").text)")
                lines.append(
                    "            text: \(JSON.string(context.before + "[" + context.word + "]" + context.after).text)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension ToldGroup {
    /// For a page.
    fileprivate var suggestion: SuggestionPage.Group {
        SuggestionPage.Group(
            entry: group.entry.flatMap { entry in group.name.map { (entry, $0) } },
            probability: group.probability, spellings: spellings.map(Self.suggestion))
    }

    private static func suggestion(_ spelling: Spelling) -> SuggestionPage.Spelling {
        let found = spelling.found
        return SuggestionPage.Spelling(
            text: found.text, count: found.count, articles: found.articles,
            probability: found.probability, reasons: found.reasons,
            contexts: spelling.contexts.map {
                SuggestionPage.Context(
                    place: "\($0.file):\($0.line):\($0.column)", before: $0.before, word: $0.word, after: $0.after)
            })
    }
}

extension DiscoverCommand.Format {
    /// - Parameter index: that of the glossary.
    func bytes(of groups: [ToldGroup], _ index: TermIndex) -> [UInt8] {
        var bytes: [UInt8] = []
        switch self {
        case .text: bytes += groups.map(\.text).joined(separator: "\n").utf8
        case .json:
            for group in groups { bytes += (group.json.text + "\n").utf8 }
        case .yaml:
            bytes += "# Written by rasm discover: suggestions, none of which has been taken.\nsuggestions:".utf8
            bytes += groups.isEmpty ? " []\n".utf8 : "\n".utf8
            for group in groups { bytes += group.yaml.utf8 }
        case .html:
            bytes =
                SuggestionPage(groups.map(\.suggestion), entries: Array(index.entries), language: index.language).html
        }
        return bytes
    }
}
