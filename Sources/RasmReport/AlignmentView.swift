import RasmAlign
import RasmExchange
import RasmPages

/// Shows aligned texts as one page: both columns side by side, units coloured by confidence, and what each hangs on.
///
/// The page works without its script, which lights up the partner of a word that is pointed at or focused.
public struct AlignmentView {
    /// A document with its units, and for each unit the words that met.
    public struct Document: Sendable {
        public var name: String
        public var units: [AlignedUnit]
        /// Of each unit, words of the source text and of the target text in byte offsets of the unit's text.
        public var anchors: [[(source: Range<Int>, target: Range<Int>)]]

        public init(name: String, units: [AlignedUnit], anchors: [[(source: Range<Int>, target: Range<Int>)]]) {
            self.name = name
            self.units = units
            self.anchors = anchors
        }
    }

    private let documents: [Document]
    private let from: String
    private let to: String

    public init(_ documents: [Document], from: String, to: String) {
        (self.documents, self.from, self.to) = (documents, from, to)
    }

    /// The file: one page in UTF-8 that needs nothing else.
    public var html: [UInt8] {
        let title = "Alignment, \(Self.language(from)) to \(Self.language(to))"
        let sections = documents.map(section)
        return Page(
            title: title, style: Self.style,
            content: Markup([
                header(title), .element("main", [:], sections),
                .element("p", ["id": "partner", "role": "status", "aria-live": "polite", "hidden": ""]), .literal("\n"),
            ]), script: Self.script
        ).html
    }

    // MARK: Head

    /// How sure a unit is, in the three steps that the page colours.
    private enum Level: String, CaseIterable {
        case sure, likely, doubtful

        init(_ confidence: Double) { self = confidence >= 0.9 ? .sure : confidence >= 0.7 ? .likely : .doubtful }

        var meaning: String {
            switch self {
            case .sure: "0.9 and more"
            case .likely: "0.7 to 0.9"
            case .doubtful: "less than 0.7: look at these"
            }
        }
    }

    private func header(_ title: String) -> Markup {
        let units = documents.flatMap(\.units)
        let pairs = units.filter(\.isPair)
        let levels = Level.allCases.map { level in
            let count = pairs.count { Level($0.bead.confidence) == level }
            return Markup.element(
                "li", ["class": level.rawValue], .element("b", [:], .text(level.rawValue)),
                .text(" \(level.meaning): \(count)"))
        }
        let omissions = units.count - pairs.count
        let left: Markup = .element(
            "li", ["class": "omission"], .element("b", [:], .text("left out")), .text(" on one side: \(omissions)"))
        let words =
            "\(pairs.count) units, \(omissions) sentences or groups of them left out on one side. The number is how likely a unit is exactly right. "
            + "The small numbers before texts are those of their sentences, from 0 as in tables and beads; units are counted from 1. Point at an underlined word, or press Tab and the arrow keys, to see its partner."
        return .element(
            "header", [:], .element("h1", [:], .text(title)), .element("p", [:], .text(words)),
            .element("ul", ["class": "legend"], levels + [left]), .literal("\n"))
    }

    /// A language by its name in English, where it is one that is aligned.
    private static func language(_ tag: String) -> String {
        switch AlignmentLanguage(rawValue: tag) {
        case .arabic: "Arabic"
        case .english: "English"
        case .french: "French"
        case .russian: "Russian"
        case nil: tag
        }
    }

    // MARK: Table

    /// The roles are those the elements have anyway; a narrow window lays the cells out as blocks, which takes them away.
    private func section(_ document: Document) -> Markup {
        let names = ["Unit", Self.language(from), Self.language(to), "Confidence"]
        let heads = names.map { Markup.element("th", ["role": "columnheader", "scope": "col"], .text($0)) }
        let rows = document.units.enumerated().map { number, unit in
            row(unit, number: number + 1, number < document.anchors.count ? document.anchors[number] : [])
        }
        return .element(
            "section", [:], .element("h2", [:], .foreign(document.name)),
            .element(
                "table", ["role": "table"],
                .element(
                    "caption", [:], .text("Units of "), .foreign(document.name), .text(" in the order of the texts")),
                .element("thead", ["role": "rowgroup"], .element("tr", ["role": "row"], heads)),
                .element("tbody", ["role": "rowgroup"], rows)), .literal("\n"))
    }

    private func row(_ unit: AlignedUnit, number: Int, _ anchors: [(source: Range<Int>, target: Range<Int>)]) -> Markup
    {
        let level = unit.isPair ? Level(unit.bead.confidence).rawValue : "omission"
        return .element(
            "tr", ["role": "row", "class": level],
            .element("th", ["role": "rowheader", "scope": "row"], .text(String(number))),
            cell(unit.source, from, unit.bead.source, anchors.map(\.source), isFirst: true),
            cell(unit.target, to, unit.bead.target, anchors.map(\.target), isFirst: false),
            .element(
                "td", ["role": "cell", "class": "confidence"], .text(unit.confidence + " "),
                .element("span", [:], .text(unit.isPair ? level : "left out"))), .literal("\n"))
    }

    private func cell(
        _ text: String, _ language: String, _ sentences: Range<Int>, _ anchors: [Range<Int>], isFirst: Bool
    ) -> Markup {
        guard !text.isEmpty else {
            return .element("td", ["role": "cell", "class": "none"], .text("left out here"))
        }
        var numbers = Markup()
        if !sentences.isEmpty {
            // From 0, as in tables and beads.
            let last = sentences.count > 1 ? "–\(sentences.upperBound - 1)" : ""
            numbers = .element(
                "span", ["class": "ids", "dir": "ltr", "lang": "en"], .text("\(sentences.lowerBound)\(last)"))
            numbers += .literal(" ")
        }
        let direction = Markup.direction(of: language)
        return .element(
            "td", ["role": "cell", "lang": language, "dir": direction], numbers,
            .element("bdi", ["dir": direction], words(Array(text.utf8), anchors, isFirst: isFirst)))
    }

    /// A text with its words that met; one of them in a unit is a stop of the Tab key, and the arrow keys do the rest.
    private func words(_ text: [UInt8], _ anchors: [Range<Int>], isFirst: Bool) -> Markup {
        func part(_ range: Range<Int>) -> Markup { .shown(String(decoding: text[range], as: UTF8.self)) }
        var markup = Markup()
        var written = 0
        let inOrder = anchors.enumerated().sorted { $0.element.lowerBound < $1.element.lowerBound }
        for (number, range) in inOrder where range.lowerBound >= written && range.upperBound <= text.count {
            markup += part(written..<range.lowerBound)
            let stop = isFirst && range == inOrder[0].element ? "0" : "-1"
            markup += .element("span", ["class": "a", "tabindex": stop, "data-a": String(number)], part(range))
            written = range.upperBound
        }
        return markup + part(written..<text.count)
    }
}
