import RasmXML

/// What the elements of HTML are to the text in them and around them.
enum HTMLElements {
    /// What an element's tag does to the words on both sides. What is not known ends a paragraph: a name never runs over it.
    static func markup(_ name: String) -> TextBuilder.Markup {
        if inline.contains(name) { return .inline }
        if objects.contains(name) { return .object }
        switch name {
        case "q": return .quotationMark
        case "br": return .line
        default: return .block
        }
    }

    /// The elements that matter to the text inside them.
    static let noted = leftAlone.union(["pre", "textarea"])

    /// The attributes whose values people read.
    static let textAttributes: Set<String> = ["title", "alt"]

    /// Whether what stands in a setting is no text for people, or not to be translated.
    static func isLeftAlone(_ setting: HTMLTextStream.Setting) -> Bool {
        !setting.isTranslated || !setting.elements.isDisjoint(with: leftAlone)
    }

    /// Whether spaces and line ends count as they stand.
    static func keepsSpace(_ setting: HTMLTextStream.Setting) -> Bool {
        setting.elements.contains("pre") || setting.elements.contains("textarea")
    }

    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "code", "kbd", "samp", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em",
        "font", "i", "ins",
        "label",
        "mark", "nobr", "rb", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
        "var", "wbr",
        // SVG 2, 11 "Text".
        "tspan", "textpath",
    ]

    /// Things in the line.
    private static let objects: Set<String> = [
        "audio", "button", "canvas", "embed", "iframe", "img", "input", "map", "meter", "object", "picture", "progress",
        "select", "source", "svg", "track", "video",
    ]

    /// Elements whose text is not prose (HTML Living Standard, 4.5.15–4.5.18): `code`, `samp`, `kbd` and `var` quote what a computer reads, prints
    /// or calls a thing, letter for letter; formulas and the data in a drawing are for programs; `xmp`, `noembed` and `iframe` hold text that
    /// is no markup, and no browser shows it or shows it as code.
    ///
    /// What people read is text: that of a drawing (`svg`), of typewriter type (`tt`, which is looks alone), of a `template`.
    private static let leftAlone: Set<String> = [
        "script", "style", "code", "kbd", "samp", "var", "xmp", "noembed", "iframe", "math", "metadata",
    ]
}
