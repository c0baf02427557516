/// What the elements of HTML are to the text in them and around them.
enum HTMLElements {
    /// What an element's tag does to the words on both sides. What is not known ends a paragraph: a name never runs over it.
    static func markup(_ name: String) -> TextBuilder.Markup {
        if inline.contains(name) { return .inline }
        if objects.contains(name) { return .object }
        return name == "br" ? .line : .block
    }

    /// The elements that matter to the text inside them.
    static let noted = leftAlone.union(["pre", "textarea"])

    /// Whether what stands in these elements is no text for people: code, samples, scripts.
    static func isLeftAlone(_ elements: Set<String>) -> Bool { !elements.isDisjoint(with: leftAlone) }

    /// Whether spaces and line ends count as they stand.
    static func keepsSpace(_ elements: Set<String>) -> Bool {
        elements.contains("pre") || elements.contains("textarea")
    }

    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "code", "kbd", "samp", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em",
        "font", "i", "ins",
        "label",
        "mark", "nobr", "q", "rb", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
        "var", "wbr",
    ]

    private static let objects: Set<String> = [
        "audio", "button", "canvas", "embed", "iframe", "img", "input", "map", "meter", "object", "picture", "progress",
        "select",
        "source", "svg", "track", "video",
    ]

    private static let leftAlone: Set<String> = [
        "script", "style", "code", "kbd", "samp", "template", "xmp", "noembed", "iframe", "math", "svg",
    ]
}
