import Rasm

/// What keeps a segment of a memory from matching a clean sentence exactly.
public enum HygieneRule: String, ValidationRule {
    case edgeSpace = "hygiene-edge-space"
    case doubleSpace = "hygiene-double-space"
    case noBreakSpace = "hygiene-no-break-space"
    case bidiMark = "hygiene-bidi-mark"
    case invisible = "hygiene-invisible"
    case tatweel = "hygiene-tatweel"
    case vowelMarks = "hygiene-vowel-marks"
    case glyphLetters = "hygiene-glyph-letters"
    case emptySegment = "hygiene-empty-segment"
    case untranslated = "hygiene-untranslated"
    case duplicateUnit = "hygiene-duplicate-unit"
    case contradiction = "hygiene-contradiction"

    public var summary: String {
        switch self {
        case .edgeSpace: "a segment begins or ends with white space"
        case .doubleSpace: "two spaces, a tab or a line end between words"
        case .noBreakSpace: "a no-break space between two Arabic words"
        case .bidiMark: "a bidi mark between letters that need none"
        case .invisible: "an invisible character: a joiner, a soft hyphen, a byte order mark"
        case .tatweel: "letters drawn long with tatweel"
        case .vowelMarks: "vowel marks, which running text does not have"
        case .glyphLetters: "glyphs of the presentation forms instead of letters"
        case .emptySegment: "a segment is empty"
        case .untranslated: "source and target are the same, and not names, numbers or codes alone"
        case .duplicateUnit: "a unit stands in the file twice"
        case .contradiction: "two units have one source and different targets"
        }
    }

    public var defaultSeverity: Severity { .warning }
}
