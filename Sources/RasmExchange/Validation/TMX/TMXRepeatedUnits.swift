import Rasm
import RasmXML

/// The problems of units that stand in a plainly written file twice, or contradict one another.
struct TMXRepeatedUnits {
    private let path: String
    private let frame: TMXFrame
    private var units: [Int: Unit] = [:]

    /// A unit looked at again.
    private struct Unit {
        var place: LineColumn
        var tuid: String
        var row: UnitRow
    }

    static func problems(
        in path: String, _ columns: UnitColumns, frame: TMXFrame
    ) throws(InputError) -> [FileProblem] {
        let tuids = columns.tuids.repeated()
        let sources = columns.sources.repeated()
        guard !tuids.isEmpty || !sources.isEmpty else { return [] }
        var repeated = TMXRepeatedUnits(path: path, frame: frame)
        var wanted: Set<Int> = []
        for pair in tuids + sources { wanted.formUnion([pair.unit, pair.first]) }
        try repeated.read(wanted)
        return repeated.problems(tuids, sources)
    }

    private init(path: String, frame: TMXFrame) {
        self.path = path
        self.frame = frame
    }

    private func problems(
        _ tuids: [(unit: Int, first: Int)], _ sources: [(unit: Int, first: Int)]
    ) -> [FileProblem] {
        var found = FileProblems(path: path)
        for (unit, first) in tuids {
            guard let here = units[unit], let there = units[first], here.row.tuid == there.row.tuid else { continue }
            found.report(
                TMXRule.duplicateID, line: here.place.line, column: here.place.column,
                "the tuid «\(here.tuid)» is that of the unit in line \(there.place.line)")
        }
        for (unit, first) in sources {
            guard let here = units[unit], let there = units[first], here.row.source == there.row.source else {
                continue
            }
            let isSame = here.row.target == there.row.target
            found.report(
                isSame ? HygieneRule.duplicateUnit : .contradiction, line: here.place.line, column: here.place.column,
                isSame
                    ? "the same unit stands in line \(there.place.line)"
                    : "the unit in line \(there.place.line) has this source and another target")
        }
        return found.all
    }

    /// A second walk through the file.
    private mutating func read(_ wanted: Set<Int>) throws(InputError) {
        var stream = try TMXStream(path: path)
        var scanner = ElementScanner()
        guard try stream.readPrologue() else { return }
        var number = 0
        while case .unit(let range, _) = try stream.next(&scanner) {
            if wanted.contains(number) {
                let element = frame.unit(stream.bytes[range], path: path)
                units[number] = Unit(
                    place: stream.place(of: range.lowerBound), tuid: element?["tuid"] ?? "",
                    row: element.map(UnitRow.init) ?? UnitRow())
            }
            number += 1
        }
    }
}
