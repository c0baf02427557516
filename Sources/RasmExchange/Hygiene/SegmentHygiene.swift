import Rasm

/// Something in a segment that keeps it from matching, and what mends it without changing what it says.
struct HygieneFinding {
    var rule: HygieneRule
    /// Byte range in the text.
    var range: Range<Int>
    /// The safe change; nil where only a person can say.
    var edit: Edit?
}

/// Looks at the characters of a segment. Bidi marks that order something (beside Latin letters or digits) are left alone, as are the
/// no-break spaces of French.
struct SegmentHygiene {
    private let scalars: [(scalar: Unicode.Scalar, range: Range<Int>)]
    private let isArabic: Bool
    private let isFrench: Bool

    init(_ text: DocumentText) {
        self.init(text.article.bytes[...], language: text.language.map(LanguageTag.primary(of:)))
    }

    /// - Parameter language: without script and region; nil when nobody says.
    init(_ text: ArraySlice<UInt8>, language: String?) {
        var scalars: [(scalar: Unicode.Scalar, range: Range<Int>)] = []
        var offset = 0
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            let length = UTF8.width(scalar)
            scalars.append((scalar, offset..<(offset + length)))
            offset += length
        }
        self.scalars = scalars
        isArabic = language == "ar" || language == nil
        isFrench = language == "fr"
    }

    var findings: [HygieneFinding] {
        var found: [HygieneFinding] = []
        var index = 0
        while index < scalars.count {
            if Self.isSpace(scalars[index].scalar) {
                let end = scalars[index...].firstIndex { !Self.isSpace($0.scalar) } ?? scalars.count
                if let finding = space(index..<end) { found.append(finding) }
                index = end
            } else {
                if let finding = character(index) { found.append(finding) }
                index += 1
            }
        }
        return found
    }

    private func space(_ run: Range<Int>) -> HygieneFinding? {
        let range = scalars[run.lowerBound].range.lowerBound..<scalars[run.upperBound - 1].range.upperBound
        if run.lowerBound == 0 || run.upperBound == scalars.count {
            return HygieneFinding(rule: .edgeSpace, range: range, edit: Edit(range: range, replacement: ""))
        }
        let hasNoBreak = scalars[run].contains { $0.scalar == "\u{A0}" || $0.scalar == "\u{202F}" }
        if hasNoBreak {
            return isFrench
                ? nil : HygieneFinding(rule: .noBreakSpace, range: range, edit: Edit(range: range, replacement: " "))
        }
        guard run.count > 1 || scalars[run.lowerBound].scalar != " " else { return nil }
        return HygieneFinding(rule: .doubleSpace, range: range, edit: Edit(range: range, replacement: " "))
    }

    private func character(_ index: Int) -> HygieneFinding? {
        let (scalar, range) = scalars[index]
        let removal = Edit(range: range, replacement: "")
        switch scalar.value {
        case 0x200E, 0x200F, 0x61C:
            return HygieneFinding(rule: .bidiMark, range: range, edit: isNeedless(index) ? removal : nil)
                .ifArabic(isArabic, or: isNeedless(index))
        case 0xAD, 0x200B, 0x2060, 0xFEFF: return HygieneFinding(rule: .invisible, range: range, edit: removal)
        case 0x200C, 0x200D: return isArabic ? HygieneFinding(rule: .invisible, range: range, edit: removal) : nil
        case 0x640: return isArabic ? HygieneFinding(rule: .tatweel, range: range, edit: removal) : nil
        case let value where Self.isVowelMark(value):
            // Marks are part of the words (verse, proper reading): a person decides. One finding a letter is enough.
            let isFirst = index == 0 || !Self.isVowelMark(scalars[index - 1].scalar.value)
            return isArabic && isFirst ? HygieneFinding(rule: .vowelMarks, range: range, edit: nil) : nil
        default:
            guard isArabic, let letters = PresentationForms.letters(of: scalar.value), !letters.isEmpty else {
                return nil
            }
            let edit = Edit(range: range, replacement: String(decoding: letters, as: UTF16.self))
            return HygieneFinding(rule: .glyphLetters, range: range, edit: edit)
        }
    }

    /// Running text has shadda and the tanwin of the accusative (شكّل, غداً), and no others as a rule.
    private static func isVowelMark(_ value: UInt32) -> Bool {
        (0x64C...0x65F).contains(value) && value != 0x651 || value == 0x670
    }

    /// Whether a bidi mark orders nothing: the nearest letters or digits on both sides are Arabic, or there are none.
    private func isNeedless(_ index: Int) -> Bool {
        let before = scalars[..<index].last { Self.isStrong($0.scalar) }?.scalar
        let after = scalars[(index + 1)...].first { Self.isStrong($0.scalar) }?.scalar
        return [before, after].allSatisfy { $0.map(Self.isArabicLetter) ?? isArabic }
    }

    private static func isStrong(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "\u{FFFC}"
    }

    private static func isArabicLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0x620...0x65F).contains(scalar.value) || (0x66E...0x6D3).contains(scalar.value)
            || (0xFB50...0xFEFC).contains(scalar.value)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }
}

extension HygieneFinding {
    /// In other languages bidi marks are reported only where they are plainly needless.
    fileprivate func ifArabic(_ isArabic: Bool, or isNeedless: Bool) -> HygieneFinding? {
        isArabic || isNeedless ? self : nil
    }
}

/// A document cleaned and then normalized, as edits of the document as it is.
public struct CleanedDocument: Sendable {
    /// The names, in offsets of the cleaned text.
    public let analysis: DocumentAnalysis
    /// Everything that changes, in offsets of the file's UTF-8 form.
    public let edits: [Edit]
    /// How many characters are mended.
    public let mended: Int

    /// - Throws: when a change cannot be written in the file's encoding.
    public init(
        of document: Document, bytes: [UInt8], options: DocumentOptions, index: TermIndex, style: HouseStyle
    ) throws(InputError) {
        var all = options
        all.anyLanguage = true
        let whole = try Document(path: document.path, bytes: bytes, options: all)
        let first = whole.texts.flatMap { text in
            let placing = EditPlacing(text: text, source: whole.source.utf8)
            return SegmentHygiene(text).findings.compactMap(\.edit).compactMap { try? placing.placed($0) }
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        let cleaned = try Document(path: document.path, bytes: whole.applying(first), options: options)
        analysis = DocumentAnalysis(of: cleaned, index: index, style: style)
        edits = EditComposition.edits(first, then: analysis.edits, on: whole.source.utf8)
        mended = first.count
    }
}
