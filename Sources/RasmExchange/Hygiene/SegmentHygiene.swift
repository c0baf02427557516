import Rasm

/// What in the characters of a segment keeps it from matching a clean sentence, and what mends that without changing what it says.
///
/// The changes of a segment are made until there are none left, so what is mended has nothing to be mended.
struct SegmentHygiene {
    /// In the order of the first places, one a rule.
    let findings: [HygieneFinding]
    /// Changes of the text, each of one character, in order.
    let edits: [Edit]

    /// - Parameters:
    ///   - codes: where in the text inline codes stand, in order.
    ///   - language: without script and region; nil when nobody says.
    init(_ text: ArraySlice<UInt8>, codes: [Int] = [], language: String?) {
        var characters = SegmentCharacters(text, codes: codes, language: HygieneLanguage(language))
        guard characters.hasContent else {
            (findings, edits) = ([], [])
            return
        }
        var places: [SegmentCharacters.Place] = []
        while true {
            let found = characters.places
            let changes = found.flatMap(\.changes)
            if changes.isEmpty {
                places += found
                break
            }
            places += found.filter { !$0.changes.isEmpty }
            characters.apply(changes)
        }
        findings = Self.findings(places, characters.ranges)
        edits = places.isEmpty ? [] : characters.edits
    }

    private static func findings(
        _ places: [SegmentCharacters.Place], _ ranges: [Range<Int>]
    ) -> [HygieneFinding] {
        var found: [HygieneRule: (finding: HygieneFinding, end: Int, isMended: Bool)] = [:]
        for place in places.sorted(by: { $0.origins.lowerBound < $1.origins.lowerBound }) {
            let isMended = !place.changes.isEmpty
            let range = ranges[place.origins.lowerBound].lowerBound..<ranges[place.origins.upperBound - 1].upperBound
            guard var known = found[place.rule] else {
                let finding = HygieneFinding(rule: place.rule, range: range, places: 1, mended: isMended ? 1 : 0)
                found[place.rule] = (finding, place.origins.upperBound, isMended)
                continue
            }
            if place.origins.lowerBound <= known.end {
                // The same place goes on.
                if known.finding.places == 1 {
                    known.finding.range =
                        known.finding.range.lowerBound..<max(known.finding.range.upperBound, range.upperBound)
                }
                if known.isMended, !isMended { known.finding.mended -= 1 }
                known.isMended = known.isMended && isMended
            } else {
                known.finding.places += 1
                known.finding.mended += isMended ? 1 : 0
                known.isMended = isMended
            }
            known.end = max(known.end, place.origins.upperBound)
            found[place.rule] = known
        }
        return found.values.map(\.finding).sorted {
            ($0.range.lowerBound, $0.rule.rawValue) < ($1.range.lowerBound, $1.rule.rawValue)
        }
    }
}

extension SegmentHygiene {
    /// - Parameter source: the file in UTF-8.
    init(_ text: DocumentText, in source: [UInt8]) {
        self.init(
            text.article.bytes[...], codes: text.map.codes(in: source),
            language: text.language.map(LanguageTag.primary(of:)))
    }
}

extension TextMap {
    /// Where in the text inline codes stand that leave nothing in it; comments and the borders of CDATA are none.
    fileprivate func codes(in source: [UInt8]) -> [Int] {
        pieces.indices.compactMap { index in
            let piece = pieces[index]
            guard piece.kind == .markup, range(at: index).isEmpty, piece.source.count > 1 else { return nil }
            let isCode =
                source[piece.source.lowerBound] == UInt8(ascii: "<")
                && source[piece.source.lowerBound + 1] != UInt8(ascii: "!")
            return isCode ? piece.start : nil
        }
    }
}
