/// Which elements of a format hold its units, as far as mending needs to know.
struct RepairDialect {
    let root: String
    let units: Set<String>
    /// What each container may hold of containers and units.
    let holds: [String: Set<String>]
    /// The containers in which other elements may stand as well: headers, notes, extensions.
    let mixed: Set<String>

    /// Elements of the format that are no containers and no units, by the containers in which they may stand before units. What is not
    /// listed is taken for an extension and stays.
    var blocks: [String: Set<String>] = [:]

    func isContainer(_ local: Substring) -> Bool { holds[String(local)] != nil }
    func isUnit(_ local: Substring) -> Bool { units.contains(String(local)) }

    /// Whether an element of the format has no place in a container, be it that it belongs into a unit, or that units stand before it.
    ///
    /// - Parameters:
    ///   - name: as it is written.
    ///   - container: the one that is open, as it is written and without its prefix.
    func isMisplaced(_ name: String, in container: (name: String, local: String), afterUnits: Bool) -> Bool {
        let local = name.split(separator: ":").last.map(String.init) ?? name
        guard let places = blocks[local] else { return false }
        // Another prefix is that of an extension, or of a module.
        let hasOtherPrefix =
            name.utf8.count - local.utf8.count != container.name.utf8.count - container.local.utf8.count
        if hasOtherPrefix, !Self.modules.contains(local) { return false }
        return afterUnits || !places.contains(container.local)
    }

    /// Elements of XLIFF 2 modules, which have prefixes of their own.
    private static let modules: Set = [
        "matches", "glossary", "locQualityIssues", "metadata", "validation", "changeTrack",
    ]

    static let tmx = RepairDialect(
        root: "tmx", units: ["tu"], holds: ["tmx": ["body"], "body": ["tu"]], mixed: ["tmx"])
    /// XLIFF 1.2, 2.2 "Named Group Elements" to 2.5 "Delimiter Element".
    static let xliff1 = RepairDialect(
        root: "xliff", units: ["trans-unit", "bin-unit"],
        holds: [
            "xliff": ["file"], "file": ["body"], "body": ["group", "trans-unit", "bin-unit"],
            "group": ["group", "trans-unit", "bin-unit"],
        ], mixed: ["xliff", "file", "body", "group"],
        blocks: blocks(
            nowhere: [
                "source", "target", "seg-source", "alt-trans", "bin-source", "bin-target", "mrk", "g", "x", "bx", "ex",
                "ph", "it", "bpt", "ept", "sub", "context", "count", "prop", "phase", "phase-group", "tool", "skl",
                "external-file", "internal-file", "reference",
            ],
            ["header": ["file"]], ["context-group", "count-group", "prop-group", "note"], in: ["group"]))
    /// XLIFF 2.1, 4.2.2 and 4.2.3, and the modules that stand in units alone.
    static let xliff2 = RepairDialect(
        root: "xliff", units: ["unit"],
        holds: ["xliff": ["file"], "file": ["group", "unit"], "group": ["group", "unit"]],
        mixed: ["xliff", "file", "group"],
        blocks: blocks(
            nowhere: [
                "segment", "ignorable", "source", "target", "originalData", "data", "note", "cp", "ph", "pc", "sc",
                "ec",
                "mrk", "sm", "em", "matches", "glossary", "locQualityIssues",
            ],
            ["skeleton": ["file"]], ["notes", "metadata", "validation", "changeTrack"], in: ["file", "group"]))
    /// Termbases, which are judged and not mended: ISO 30042:2008 and 2019, TBX-Min of 2014.
    private static let termbases = [
        RepairDialect(
            root: "martif", units: ["termEntry"],
            holds: ["martif": ["text"], "text": ["body"], "body": ["termEntry"]], mixed: ["martif", "text"]),
        RepairDialect(
            root: "tbx", units: ["conceptEntry"],
            holds: ["tbx": ["text"], "text": ["body"], "body": ["conceptEntry"]], mixed: ["tbx", "text"]),
        RepairDialect(
            root: "TBX", units: ["termEntry"],
            holds: ["TBX": ["body"], "body": ["termEntry"]], mixed: ["TBX"]),
    ]

    /// That of a file by its name and, for XLIFF, by the first element that only one version has; nil for other formats.
    init?(of utf8: [UInt8], _ format: ContainerFormat) {
        switch format {
        case .tmx: self = .tmx
        case .xliff:
            let telling = MarkupTokens(utf8).first { token in
                token.kind != .end && ["body", "trans-unit", "bin-unit", "unit", "segment"].contains(token.local)
            }
            self = ["unit", "segment"].contains(telling?.local) ? .xliff2 : .xliff1
        default: return nil
        }
    }

    /// The same for a file that is to be judged, be it one that can be mended or not.
    init?(judging utf8: [UInt8], _ format: ContainerFormat) {
        if let dialect = RepairDialect(of: utf8, format) {
            self = dialect
            return
        }
        guard format == .tbx else { return nil }
        let root = MarkupTokens(utf8).first { [.start, .brokenStart].contains($0.kind) }
        guard let dialect = Self.termbases.first(where: { $0.root == root.map { String($0.local) } }) else {
            return nil
        }
        self = dialect
    }

    private init(
        root: String, units: Set<String>, holds: [String: Set<String>], mixed: Set<String>,
        blocks: [String: Set<String>] = [:]
    ) {
        self.root = root
        self.units = units
        self.holds = holds
        self.mixed = mixed
        self.blocks = blocks
    }

    private static func blocks(
        nowhere: [String], _ own: [String: Set<String>], _ shared: [String], in containers: Set<String>
    ) -> [String: Set<String>] {
        var blocks = own
        for name in nowhere { blocks[name] = [] }
        for name in shared { blocks[name] = containers }
        return blocks
    }
}
