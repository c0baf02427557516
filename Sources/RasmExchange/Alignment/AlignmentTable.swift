/// Aligned sentences as tables: TSV to look at in a spreadsheet, and beads as the literature scores them. Omissions are in both.
public enum AlignmentTable {
    /// `source`, `target`, `confidence`, `document`, and the sentence numbers of both sides from 0; tabs and line ends in a text become spaces.
    public static func tsv(_ units: [AlignedUnit]) -> [UInt8] {
        var text = "source\ttarget\tconfidence\tdocument\tsource_ids\ttarget_ids\n"
        for unit in units {
            let fields = [
                plain(unit.source), plain(unit.target), unit.confidence, plain(unit.document),
                AlignedUnit.numbers(unit.bead.source), AlignedUnit.numbers(unit.bead.target),
            ]
            text += fields.joined(separator: "\t") + "\n"
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

    private static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": plain.append(" ")
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }
}
