/// Which elements of a format hold its units, as far as mending needs to know.
struct RepairDialect {
    let root: String
    let units: Set<String>
    /// What each container may hold of containers and units.
    let holds: [String: Set<String>]
    /// The containers in which other elements may stand as well: headers, notes, extensions.
    let mixed: Set<String>

    func isContainer(_ local: Substring) -> Bool { holds[String(local)] != nil }
    func isUnit(_ local: Substring) -> Bool { units.contains(String(local)) }

    static let tmx = RepairDialect(
        root: "tmx", units: ["tu"], holds: ["tmx": ["body"], "body": ["tu"]], mixed: ["tmx"])
    static let xliff1 = RepairDialect(
        root: "xliff", units: ["trans-unit", "bin-unit"],
        holds: [
            "xliff": ["file"], "file": ["body"], "body": ["group", "trans-unit", "bin-unit"],
            "group": ["group", "trans-unit", "bin-unit"],
        ], mixed: ["xliff", "file", "body", "group"])
    static let xliff2 = RepairDialect(
        root: "xliff", units: ["unit"],
        holds: ["xliff": ["file"], "file": ["group", "unit"], "group": ["group", "unit"]],
        mixed: ["xliff", "file", "group"])

    /// That of a file by its name and, for XLIFF, by the first element that only one version has; nil for other formats.
    init?(of utf8: [UInt8], _ format: ContainerFormat) {
        switch format {
        case .tmx: self = .tmx
        case .xliff:
            let telling = MarkupTokens(utf8).first { token in
                token.kind != .end && ["body", "trans-unit", "bin-unit", "unit"].contains(token.local)
            }
            self = telling?.local == "unit" ? .xliff2 : .xliff1
        default: return nil
        }
    }

    private init(root: String, units: Set<String>, holds: [String: Set<String>], mixed: Set<String>) {
        self.root = root
        self.units = units
        self.holds = holds
        self.mixed = mixed
    }
}
