import RasmAlign

/// Shows aligned texts as one page: both columns side by side, units coloured by confidence, and what each hangs on.
///
/// The page needs nothing from outside and works without its script, which lights up the partner of a word that is pointed at or focused. Every text is
/// escaped and stands in an element of its own direction and language.
public enum AlignmentHTML {
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

    public static func write(_ documents: [Document], from: String, to: String) -> [UInt8] {
        var page = Page(from: from, to: to)
        page.begin(documents.flatMap(\.units))
        for document in documents { page.add(document) }
        page.end()
        return page.bytes
    }

    /// How sure a unit is, in the three steps that the page colours.
    enum Level: String, CaseIterable {
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
}

/// A page as it is written.
private struct Page {
    let from: String
    let to: String
    private(set) var bytes: [UInt8] = []

    init(from: String, to: String) {
        self.from = from
        self.to = to
    }

    private mutating func put(_ markup: String) { bytes += markup.utf8 }

    mutating func begin(_ units: [AlignedUnit]) {
        let pairs = units.filter(\.isPair)
        put(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <meta name="generator" content="rasm \(ExportTool.version)">
            <title>Alignment, \(HTMLText.language(from)) to \(HTMLText.language(to))</title>
            <style>\(AlignmentPage.style)</style>
            </head>
            <body>
            <header>
            <h1>Alignment, \(HTMLText.language(from)) to \(HTMLText.language(to))</h1>
            <p>\(pairs.count) units, \(units.count - pairs.count) sentences or groups of them left out on one side. \
            The number is how likely a unit is exactly right. Point at an underlined word, or press Tab and the arrow keys, to see its partner.</p>
            <ul class="legend">

            """)
        for level in AlignmentHTML.Level.allCases {
            let count = pairs.count { AlignmentHTML.Level($0.bead.confidence) == level }
            put("<li class=\"\(level.rawValue)\"><b>\(level.rawValue)</b> \(level.meaning): \(count)</li>\n")
        }
        put(
            "<li class=\"omission\"><b>left out</b> on one side: \(units.count - pairs.count)</li>\n</ul>\n</header>\n<main>\n"
        )
    }

    mutating func add(_ document: AlignmentHTML.Document) {
        put(
            """
            <section>
            <h2><bdi>\(HTMLText.escaped(document.name))</bdi></h2>
            <table role="table">
            <caption>Units of <bdi>\(HTMLText.escaped(document.name))</bdi> in the order of the texts</caption>
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Unit</th><th role="columnheader" scope="col">\(HTMLText.language(from))</th>\
            <th role="columnheader" scope="col">\(HTMLText.language(to))</th><th role="columnheader" scope="col">Confidence</th></tr></thead>
            <tbody role="rowgroup">

            """)
        for (number, unit) in document.units.enumerated() {
            add(unit, number: number + 1, number < document.anchors.count ? document.anchors[number] : [])
        }
        put("</tbody>\n</table>\n</section>\n")
    }

    private mutating func add(
        _ unit: AlignedUnit, number: Int, _ anchors: [(source: Range<Int>, target: Range<Int>)]
    ) {
        let level = unit.isPair ? AlignmentHTML.Level(unit.bead.confidence).rawValue : "omission"
        put("<tr role=\"row\" class=\"\(level)\"><th role=\"rowheader\" scope=\"row\">\(number)</th>")
        cell(unit.source, from, unit.bead.source, anchors.map(\.source), isFirst: true)
        cell(unit.target, to, unit.bead.target, anchors.map(\.target), isFirst: false)
        put(
            "<td role=\"cell\" class=\"confidence\">\(unit.confidence) <span>\(unit.isPair ? level : "left out")</span></td></tr>\n"
        )
    }

    private mutating func cell(
        _ text: String, _ language: String, _ sentences: Range<Int>, _ anchors: [Range<Int>], isFirst: Bool
    ) {
        guard !text.isEmpty else { return put("<td role=\"cell\" class=\"none\">left out here</td>") }
        let direction = HTMLText.direction(of: language)
        put("<td role=\"cell\" lang=\"\(HTMLText.escaped(language))\" dir=\"\(direction)\">")
        if !sentences.isEmpty {
            let last = sentences.count > 1 ? "–\(sentences.upperBound)" : ""
            put("<span class=\"ids\" dir=\"ltr\" lang=\"en\">\(sentences.lowerBound + 1)\(last)</span> ")
        }
        put("<bdi dir=\"\(direction)\">")
        let utf8 = Array(text.utf8)
        var written = 0
        let inOrder = anchors.enumerated().sorted { $0.element.lowerBound < $1.element.lowerBound }
        for (number, range) in inOrder where range.lowerBound >= written && range.upperBound <= utf8.count {
            put(HTMLText.escaped(String(decoding: utf8[written..<range.lowerBound], as: UTF8.self)))
            let word = HTMLText.escaped(String(decoding: utf8[range], as: UTF8.self))
            // One stop of the Tab key a unit; the arrow keys do the rest.
            let stop = isFirst && range == inOrder[0].element ? 0 : -1
            put("<span class=\"a\" tabindex=\"\(stop)\" data-a=\"\(number)\">\(word)</span>")
            written = range.upperBound
        }
        put(HTMLText.escaped(String(decoding: utf8[written...], as: UTF8.self)) + "</bdi></td>")
    }

    mutating func end() {
        put(
            """
            </main>
            <p id="partner" role="status" aria-live="polite" hidden></p>
            <script>\(AlignmentPage.script)</script>
            </body>
            </html>

            """)
    }
}

/// Text as HTML holds it.
enum HTMLText {
    /// For text and for attribute values; control characters, which HTML cannot carry, become U+FFFD.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n": escaped.append(scalar)
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// A language by its name in English, where it is one that is aligned.
    static func language(_ tag: String) -> String {
        switch AlignmentLanguage(rawValue: tag) {
        case .arabic: "Arabic"
        case .english: "English"
        case .french: "French"
        case .russian: "Russian"
        case nil: escaped(tag)
        }
    }

    static func direction(of language: String) -> String {
        ["ar", "fa", "he", "ur"].contains(language.prefix { $0 != "-" }) ? "rtl" : "ltr"
    }
}
