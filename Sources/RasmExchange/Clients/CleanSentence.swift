import Rasm
import RasmXML

/// A segment as a clean text has it: what an exact match needs.
///
/// No space at the edges, one between words, no vowel marks or bidi marks, no tatweel and joiners that write nothing, letters instead of glyphs,
/// composed forms.
enum CleanSentence {
    /// - Parameter language: in which joiners may be spelling.
    static func text(_ text: String, in language: HygieneLanguage) -> String {
        composed(words(of: text, in: language).map { corrected(String($0)) }.joined(separator: " "))
    }

    /// The same without mending what keyboards and habit do to letters.
    static func plain(_ text: String) -> String { words(of: text, in: .arabic).joined(separator: " ") }

    /// A name without marks that nobody sees, and with one space between its words; its letters, vowel marks and joiners stay.
    static func visible(_ text: String) -> String {
        let scalars = text.unicodeScalars.filter {
            switch $0.value {
            case 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: false
            default: true
            }
        }
        return String(String.UnicodeScalarView(scalars)).split { $0.isWhitespace || $0.isNewline }.joined(
            separator: " ")
    }

    /// The words, without what is not seen.
    private static func words(of text: String, in language: HygieneLanguage) -> [Substring] {
        var scalars: [Unicode.Scalar] = []
        var hasJoins = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x64B...0x65F, 0x670, 0x6D6...0x6ED, 0x8D3...0x8FF: continue  // vowel marks
            case 0x640, 0x200C, 0x200D:
                hasJoins = true
                scalars.append(scalar)
            case 0xFFFD: continue  // an entity nobody knows
            // Unseen.
            case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: continue
            case 0xFDF0...0xFDFF: scalars.append(scalar)  // signs of their own: ﷺ, ﷼
            default:
                if let letters = PresentationForms.letters(of: scalar.value) {
                    scalars.append(contentsOf: String(decoding: letters, as: UTF16.self).unicodeScalars)
                } else {
                    scalars.append(scalar)
                }
            }
        }
        if hasJoins { scalars = withoutNeedlessJoins(scalars, in: language) }
        // By scalars: a space and a joiner behind it are one character.
        return String.UnicodeScalarView(scalars).split(whereSeparator: \.properties.isWhitespace).map(Substring.init)
    }

    /// Without tatweel inside words, joiners between letters that join by themselves, and in Arabic all non-joiners: what ``SegmentHygiene``
    /// takes for spelling (1445هـ, الـ«…», ه\u{200D}, Persian, pictures) stays.
    private static func withoutNeedlessJoins(
        _ scalars: [Unicode.Scalar], in language: HygieneLanguage
    ) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        // What stands between the last other character and the next.
        var joins: [Unicode.Scalar] = []
        var before: Unicode.Scalar?
        func take(before next: Unicode.Scalar?) {
            let areLetters =
                before.map(ArabicJoining.isLetter) == true && next.map(ArabicJoining.isLetter) == true
            let join = areLetters && ArabicJoining.joins(before!, next!)
            kept += joins.filter { scalar in
                switch scalar {
                case "\u{640}": !areLetters
                case "\u{200D}": !join
                default: language != .arabic
                }
            }
            joins = []
        }
        for scalar in scalars {
            if [0x640, 0x200C, 0x200D].contains(scalar.value) {
                joins.append(scalar)
            } else {
                take(before: scalar)
                kept.append(scalar)
                before = scalar
            }
        }
        take(before: nil)
        return kept
    }

    /// الى is written for إلى by habit, never for anything else; Persian letters come from Persian keyboards.
    private static func corrected(_ word: String) -> String {
        if word == "الى" { return "إلى" }
        guard word.unicodeScalars.contains(where: { $0 == "ی" || $0 == "ک" }) else { return word }
        if let preposition = ["إلی": "إلى", "علی": "على", "حتی": "حتى", "لدی": "لدى"][word] { return preposition }
        var scalars = String.UnicodeScalarView()
        for scalar in word.unicodeScalars { scalars.append(scalar == "ی" ? "ي" : scalar == "ک" ? "ك" : scalar) }
        return String(scalars)
    }

    /// Alef with a combining hamza or madda as one letter, as keyboards give it (Unicode normalization form C).
    static func composed(_ text: String) -> String {
        let pairs: [(String, String)] = [
            ("\u{627}\u{653}", "\u{622}"), ("\u{627}\u{654}", "\u{623}"), ("\u{648}\u{654}", "\u{624}"),
            ("\u{627}\u{655}", "\u{625}"), ("\u{64A}\u{654}", "\u{626}"),
        ]
        var scalars = Array(text.unicodeScalars)
        for (decomposed, composed) in pairs {
            let pair = Array(decomposed.unicodeScalars)
            var index = 0
            while index + 1 < scalars.count {
                if scalars[index] == pair[0], scalars[index + 1] == pair[1] {
                    scalars.replaceSubrange(index...(index + 1), with: composed.unicodeScalars)
                }
                index += 1
            }
        }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }
}

/// The text of a `seg` as one client or another reads it.
enum SegmentText {
    /// What a translator sees: marked text, but no code.
    static func natural(_ segment: XMLElement) -> String {
        segment.children.map { child in
            switch child {
            case .text(let text): text
            case .element(let element):
                ["bpt", "ept", "it", "ph", "ut"].contains(element.name.local) ? "" : natural(element)
            case .comment, .processingInstruction: ""
            }
        }.joined()
    }

    /// Text that stands directly in the segment, in no element.
    static func outsideElements(_ segment: XMLElement) -> String {
        segment.children.map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }
}
