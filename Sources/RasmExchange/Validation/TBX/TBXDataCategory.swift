/// A data category: a property that a dialect of TBX lets an entry have.
struct TBXDataCategory {
    enum Level: Character, CaseIterable {
        case concept = "c"
        case language = "l"
        case term = "t"

        var name: String {
            switch self {
            case .concept: "concept"
            case .language: "language"
            case .term: "term"
            }
        }
    }

    /// The element that carries it in DCA style: `termNote`, `descrip`, `admin` …
    let element: String
    /// The value of `type` in DCA style, the name of the element in DCT style.
    let name: String
    let levels: Set<Level>
    /// Its picklist, empty when it takes any text.
    let values: [String]

    /// Reads a table with a line a category: element, name, levels (c, l, t; «-» for any), values.
    static func table(_ text: String) -> [TBXDataCategory] {
        text.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ").map(String.init)
            guard fields.count >= 3 else { return nil }
            let levels = fields[2] == "-" ? Set(Level.allCases) : Set(fields[2].compactMap(Level.init))
            return TBXDataCategory(element: fields[0], name: fields[1], levels: levels, values: Array(fields[3...]))
        }
    }
}
