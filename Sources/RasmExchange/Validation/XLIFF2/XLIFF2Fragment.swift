/// A fragment identifier, `#f=f1/u=u1/n=n1`: how one part of an XLIFF file points to another (section 3).
struct XLIFF2Fragment {
    /// The value of each selector by its prefix; the empty prefix stands for segments and source codes.
    private(set) var selectors: [(prefix: String, id: String)] = []

    /// Why it cannot be read.
    struct Malformed: Error {
        let message: String
    }

    /// - Parameter text: with its `#`.
    init(_ text: String) throws(Malformed) {
        var rest = text.dropFirst()
        if rest.hasPrefix("/") { rest = rest.dropFirst() }
        for selector in rest.split(separator: "/", omittingEmptySubsequences: false) {
            let halves = selector.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let prefix = halves.count == 2 ? String(halves[0]) : ""
            let id = String(halves[halves.count - 1])
            guard Self.isToken(id), halves.count == 1 || Self.isToken(prefix) else {
                throw Malformed(message: "«\(selector)» is no selector: it is written prefix=id or id")
            }
            guard prefix.isEmpty || Self.order(of: prefix) != nil else {
                let known = prefix.count == 1 ? "no prefix of XLIFF" : "no registered prefix"
                throw Malformed(message: "«\(prefix)» is \(known): they are f, g, u, n, d, t and those of modules")
            }
            guard prefix.isEmpty || !selectors.contains(where: { $0.prefix == prefix }) else {
                throw Malformed(message: "the prefix «\(prefix)» stands twice")
            }
            selectors.append((prefix, id))
        }
        let places = selectors.map { Self.order(of: $0.prefix) ?? 3 }
        guard zip(places, places.dropFirst()).allSatisfy({ $0 < $1 }) else {
            throw Malformed(
                message: "the selectors come in the order file, group, unit, and one of all others at the end")
        }
    }

    subscript(prefix: String) -> String? { selectors.first { $0.prefix == prefix }?.id }

    /// The last selector, what it is all about.
    var leaf: (prefix: String, id: String)? { selectors.last }

    /// File, group and unit come first, in this order; one of the others is last.
    private static func order(of prefix: String) -> Int? {
        switch prefix {
        case "f": 0
        case "g": 1
        case "u": 2
        case "": 3
        default: leaves.contains(prefix) ? 3 : nil
        }
    }

    /// Section 3.1, the x.3 of each module, and the extensions registered with the technical committee.
    private static let leaves: Set = [
        "n", "d", "t", "mtc", "gls", "mda", "res", "ctr", "slr", "val", "its", "tbx", "okp",
    ]

    /// NMTOKEN (XML 1.0, production 7), as far as it concerns ids: no space and none of the signs that part selectors.
    private static func isToken(_ text: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_.:·".unicodeScalars.contains($0)
                    || $0.value > 0x7F
            }
    }
}
