import Rasm
import RasmXML

/// The hashes of all units of a file, in their order: what is needed to find those that stand there twice.
struct UnitColumns {
    /// Empty until a unit has a tuid.
    private(set) var tuids: [UInt64] = []
    private(set) var sources: [UInt64] = []
    private(set) var targets: [UInt32] = []

    /// The hashes of one unit; 0 for what it does not have, or what is not compared.
    struct Row {
        var tuid: UInt64 = 0
        var source: UInt64 = 0
        var target: UInt32 = 0

        init() {}

        /// As ``TMXUnitReader`` takes them from the bytes.
        init(_ unit: XMLElement) {
            if let id = unit["tuid"] { tuid = Self.hash(id) }
            let variants = unit.elements("tuv").map(TMXVariant.init)
            guard variants.count == 2 else { return }
            let sentences = variants.map { $0.segments.last.map { SentenceKey.hash(of: SegmentText.natural($0)) } ?? 0 }
            guard !sentences.contains(0) else { return }
            let languages = variants.map { Self.caselessHash($0.anyLanguage ?? "") }
            source = ByteHash.mixed(ByteHash.mixed(languages[0], languages[1]), sentences[0])
            target = UInt32(truncatingIfNeeded: sentences[1])
        }

        private static func hash(_ text: String) -> UInt64 {
            let bytes = Array(text.utf8)
            return ByteHash.of(bytes, 0..<bytes.count)
        }

        private static func caselessHash(_ text: String) -> UInt64 {
            let bytes = Array(text.utf8)
            return ByteHash.ofCaseless(bytes, 0..<bytes.count)
        }
    }

    mutating func append(tuid: UInt64, source: UInt64, target: UInt32) {
        if tuid != 0, tuids.isEmpty { tuids = Array(repeating: 0, count: sources.count) }
        sources.append(source)
        targets.append(target)
        if !tuids.isEmpty { tuids.append(tuid) }
    }

    /// For each unit whose hash in this column an earlier unit has too: its number and the number of the first.
    static func repeated(_ column: [UInt64]) -> [(unit: Int, first: Int)] {
        var sorted = column
        sorted.sort()
        var twice: Set<UInt64> = []
        for (hash, next) in zip(sorted, sorted.dropFirst()) where hash == next && hash != 0 { twice.insert(hash) }
        sorted = []
        guard !twice.isEmpty else { return [] }
        var first: [UInt64: Int] = [:]
        var found: [(unit: Int, first: Int)] = []
        for (unit, hash) in column.enumerated() where twice.contains(hash) {
            if let known = first[hash] { found.append((unit, known)) } else { first[hash] = unit }
        }
        return found
    }
}

/// The problems of units that stand in a file twice, or contradict one another.
enum TMXRepeatedUnits {
    static func problems(in path: String, _ columns: UnitColumns) throws(InputError) -> [FileProblem] {
        let tuids = UnitColumns.repeated(columns.tuids)
        let sources = UnitColumns.repeated(columns.sources)
        guard !tuids.isEmpty || !sources.isEmpty else { return [] }
        var wanted: Set<Int> = []
        for pair in tuids + sources { wanted.formUnion([pair.unit, pair.first]) }
        let units = try places(of: wanted, in: path)
        var found = FileProblems(path: path)
        for (unit, first) in tuids {
            guard let here = units[unit], let there = units[first] else { continue }
            found.report(
                TMXRule.duplicateID, line: here.place.line, column: here.place.column,
                "the tuid «\(here.tuid)» is that of the unit in line \(there.place.line)")
        }
        for (unit, first) in sources {
            guard let here = units[unit], let there = units[first] else { continue }
            let isSame = columns.targets[unit] == columns.targets[first]
            found.report(
                isSame ? HygieneRule.duplicateUnit : .contradiction, line: here.place.line, column: here.place.column,
                isSame
                    ? "the same unit stands in line \(there.place.line)"
                    : "the unit in line \(there.place.line) has this source and another target")
        }
        return found.all
    }

    /// A second walk through the file, for the places of some of its units.
    private static func places(
        of units: Set<Int>, in path: String
    ) throws(InputError) -> [Int: (place: LineColumn, tuid: String)] {
        var stream = try TMXStream(path: path)
        var scanner = ElementScanner()
        var found: [Int: (place: LineColumn, tuid: String)] = [:]
        guard try stream.readPrologue() else { return [:] }
        var number = 0
        while case .unit(let range) = try stream.next(&scanner) {
            if units.contains(number) {
                let tag = scanner.tokens.first?.attributes ?? 0..<0
                let id = scanner.attributes[tag].first { $0.name == ElementScanner.attributeName("tuid") }
                let tuid = id.map { String(decoding: stream.bytes[$0.value], as: UTF8.self) } ?? ""
                found[number] = (stream.place(of: range.lowerBound), tuid)
            }
            number += 1
        }
        return found
    }
}
