/// Aligned sentences as tables: TSV to look at in a spreadsheet, and beads as the literature scores them. Omissions are in both.
public enum AlignmentTable {
    /// The texts in columns named by their languages, then `confidence`, `document`, and the sentence numbers of both sides from 0.
    ///
    /// ``AlignmentTableReader`` reads it back after somebody has edited it.
    public static func tsv(_ units: [AlignedUnit], from: String, to: String) -> [UInt8] {
        var text = "\(from)\t\(to)\tconfidence\tdocument\tsource_ids\ttarget_ids\n"
        for unit in units {
            let fields = [
                unit.source, unit.target, unit.confidence, unit.document,
                AlignedUnit.numbers(unit.bead.source), AlignedUnit.numbers(unit.bead.target),
            ]
            text += SentenceTable.row(fields)
        }
        return Array(text.utf8)
    }

    /// `source_ids<TAB>target_ids<TAB>confidence`, numbers from 0 with commas between; an empty side is an omission.
    public static func beads(_ units: [AlignedUnit]) -> [UInt8] {
        Array(
            units.map {
                "\(AlignedUnit.numbers($0.bead.source))\t\(AlignedUnit.numbers($0.bead.target))\t\($0.confidence)\n"
            }.joined().utf8)
    }
}
