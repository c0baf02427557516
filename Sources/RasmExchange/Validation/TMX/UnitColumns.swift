import RasmXML

/// The hashes of all units of a file, in their order: what is needed to find those that stand there twice.
struct UnitColumns {
    /// Empty until a unit has a tuid.
    private(set) var tuids = HashColumn()
    private(set) var sources = HashColumn()

    mutating func append(_ row: UnitRow) {
        if row.tuid != 0 || tuids.count > 0 {
            tuids.pad(to: sources.count)
            tuids.append(row.tuid)
        }
        sources.append(row.source)
    }
}

/// What a unit is compared by, as hashes; 0 for what it does not have, or what is not compared.
struct UnitRow {
    var tuid: UInt64 = 0
    /// The source sentence of a unit in two languages, with the languages.
    var source: UInt64 = 0
    var target: UInt64 = 0
}

extension UnitRow {
    /// From the parsed unit what ``TMXUnitReader`` takes from the bytes of a plainly written one.
    init(_ unit: XMLElement) {
        if let id = unit["tuid"] { tuid = ByteHash.of(id) }
        let variants = unit.elements("tuv").map(TMXVariant.init)
        guard variants.count == 2 else { return }
        let sentences = variants.map { variant in
            variant.segments.last.map { SentenceKey.hash(of: SegmentText.natural($0)) } ?? 0
        }
        guard !sentences.contains(0) else { return }
        let languages = variants.map { ByteHash.ofCaseless($0.anyLanguage ?? "") }
        source = ByteHash.mixed(ByteHash.mixed(languages[0], languages[1]), sentences[0])
        target = sentences[1]
    }
}
