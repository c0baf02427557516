import RasmXML

/// The inline codes of a source or target: what pairs with what, and what the target keeps of its source.
struct XLIFF12CodeChecks {
    private(set) var findings: [Finding] = []

    struct Finding {
        let rule: XLIFF12Rule
        let element: XMLElement
        let message: String
    }

    /// A code as it stands in a source or target.
    struct Code {
        let element: XMLElement
        var kind: String { element.name.local }
        var id: String { element["id"] ?? "" }
        /// What start and end share: `rid`, else `id` (attribute rid).
        var pair: String { element["rid"] ?? id }
        var isEnd: Bool { kind == "ept" || kind == "ex" || kind == "it" && element["pos"] == "close" }

        /// What names it on the other side. A span may be written as `g`, as `bx` and `ex`, or as `bpt` and `ept`; its end follows from its start.
        /// What stands for another unit (`xid`), as Trados writes locked text, has an id of its own on each side.
        var key: String? {
            guard element["xid"] == nil else { return nil }
            return switch kind {
            case "x", "ph": "placeholder «\(id)»"
            case "g", "bx", "bpt": "span «\(id)»"
            case "it": "isolated code «\(id)»"
            default: nil
            }
        }
    }

    private mutating func report(_ rule: XLIFF12Rule, _ element: XMLElement, _ message: String) {
        findings.append(Finding(rule: rule, element: element, message: message))
    }

    /// The codes of a source, segmented source or target in order. What stands in `sub` is text of its own.
    static func codes(in content: XMLElement) -> [Code] {
        var codes: [Code] = []
        for child in content.elements where child.name.namespace == content.name.namespace {
            switch child.name.local {
            case "g", "mrk":
                if child.name.local == "g" { codes.append(Code(element: child)) }
                codes += self.codes(in: child)
            case "x", "bx", "ex", "ph", "bpt", "ept", "it": codes.append(Code(element: child))
            default: break
            }
        }
        return codes
    }

    /// One source, segmented source or target, with the texts inside its codes.
    mutating func side(_ content: XMLElement) {
        let codes = Self.codes(in: content)
        pairs(codes, start: "bpt", end: "ept")
        pairs(codes, start: "bx", end: "ex")
        identifiers(codes)
        for code in codes where code.kind != "g" {
            for sub in code.element.elements("sub") { side(sub) }
        }
    }

    private mutating func pairs(_ codes: [Code], start: String, end: String) {
        var open: [String: Code] = [:]
        var closed: Set<String> = []
        for code in codes {
            if code.kind == start {
                if open[code.pair] != nil || closed.contains(code.pair) && code.element["clone"] == "no" {
                    report(.codePairs, code.element, "a second \(start) «\(code.pair)» before the first one ends")
                }
                open[code.pair] = code
            } else if code.kind == end {
                if open.removeValue(forKey: code.pair) != nil {
                    closed.insert(code.pair)
                } else {
                    report(.codePairs, code.element, "there is no \(start) «\(code.pair)» before this \(end)")
                }
            }
        }
        for code in open.values.sorted(by: {
            ($0.element.line, $0.element.column) < ($1.element.line, $1.element.column)
        }) {
            report(.codePairs, code.element, "there is no \(end) «\(code.pair)» after this \(start)")
        }
    }

    /// An id may come again with the same code: a copy, or the same placeholder twice.
    private mutating func identifiers(_ codes: [Code]) {
        var seen: [String: Code] = [:]
        for code in codes where !code.isEnd {
            guard let first = seen[code.id] else {
                seen[code.id] = code
                continue
            }
            if first.kind != code.kind || Self.content(first) != Self.content(code) {
                report(
                    .inlineID, code.element,
                    "the id «\(code.id)» is that of another code, the \(first.kind) in line \(first.element.line)")
            }
        }
    }

    /// What a code stands for, as far as the file says.
    private static func content(_ code: Code) -> String {
        let native = code.kind == "g" ? "" : code.element.text
        return [code.element["ctype"], code.element["equiv-text"], native].map { $0 ?? "" }.joined(separator: "\u{0}")
    }

    /// What is in one side and not in the other; a target without text has not been translated yet.
    mutating func kept(_ source: XMLElement, _ target: XMLElement) {
        let targetCodes = Self.codes(in: target)
        guard !targetCodes.isEmpty || !target.text.allSatisfy(\.isWhitespace) else { return }
        let wanted = Self.codes(in: source).compactMap(\.key)
        let found = targetCodes.compactMap(\.key)
        let missing = Self.difference(wanted, found)
        let added = Self.difference(found, wanted)
        if !missing.isEmpty { report(.missingCode, target, "not in the target: \(missing.joined(separator: ", "))") }
        if !added.isEmpty { report(.missingCode, target, "not in the source: \(added.joined(separator: ", "))") }
    }

    private static func difference(_ these: [String], _ others: [String]) -> [String] {
        let others = Set(others)
        var seen: Set<String> = []
        return these.filter { !others.contains($0) && seen.insert($0).inserted }
    }
}
