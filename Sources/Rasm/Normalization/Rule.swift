/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    case note, warning, error

    public static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// The rules a finding can speak of.
public enum Rule: String, Sendable, Hashable, CaseIterable {
    case deprecatedSpelling = "deprecated-spelling"
    case deprecatedTerm = "deprecated-term"
    case orthography
    case shortForm = "short-form"
    case monthName = "month-name"
    case ambiguousName = "ambiguous-name"

    public var defaultSeverity: Severity {
        switch self {
        case .deprecatedSpelling, .deprecatedTerm: .error
        case .orthography, .shortForm, .monthName: .warning
        case .ambiguousName: .note
        }
    }

    /// One line for a list of rules.
    public var summary: String {
        switch self {
        case .deprecatedSpelling: "a name is spelled in a way the glossary replaces"
        case .deprecatedTerm: "a name is one the glossary replaces by another"
        case .orthography: "a name carries noise: vowel marks, tatweel, a missing hamza, glyph letters"
        case .shortForm: "a short form is not the one the house style asks for"
        case .monthName: "a month is not named as the house style asks"
        case .ambiguousName: "a short form may be one of several people, and the article does not say whom"
        }
    }

    /// What the rule means, an example, and what to do: for `rasm rules ID`.
    public var explanation: String {
        switch self {
        case .deprecatedSpelling:
            """
            The word is a spelling of a glossary name that the glossary lists as deprecated in a spelling row. It is rewritten to the
            glossary's spelling; proclitics and everything around stay as they are.
            Example: وشويجو becomes وشويغو.
            To allow the spelling, move it to `admitted` in its row.
            """
        case .deprecatedTerm:
            """
            The name is a term of the entry with status deprecated or superseded. It is rewritten to the preferred term of the same type:
            full form to full form, short form to short form.
            Example: جونغ أون becomes كيم where the preferred short form is كيم.
            To allow the term, make it `admitted`.
            """
        case .orthography:
            """
            The name is the right one, but its letters carry noise: vowel marks, tatweel, joiners, presentation forms, Persian ی or ک,
            a missing or wrong hamza on alef, ه for ة or ى for ي at the end of a word, a hyphen where the glossary has a space. It is written as
            the glossary writes it.
            Example: اوكرانيا becomes أوكرانيا.
            """
        case .shortForm:
            """
            `short-forms: unified` in rasm.yaml asks for the entry's preferred short form; `short-forms: expanded` asks for the full name where an
            entry is mentioned for the first time. Two names of one entry side by side are left alone: أبو مازن (محمود عباس).
            """
        case .monthName:
            """
            `months:` in rasm.yaml asks for Levantine month names, Egyptian ones, or both. A month named in another set is rewritten.
            Example: with `months: levantine`, فبراير becomes شباط. A month beside itself in another set stays (شباط/فبراير), and so does one
            in a name (مدينة 6 أكتوبر).
            """
        case .ambiguousName:
            """
            Several entries have this short form and the article holds the full name of none of them, or of more than one. It is never rewritten.
            Write the full name once, or list the short form under `default-for` of the entry that is usually meant.
            """
        }
    }
}
