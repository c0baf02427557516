import Rasm
import RasmXML

extension TMXValidation {
    /// The same for a file on disk, in memory that does not grow with the file but for some ten bytes a unit.
    ///
    /// What is plainly written is looked at in passing (``TMXUnitReader``); a unit that may have something wrong with it is
    /// handed, in a file of its own, to the validation of whole files, and so is everything else when a file is not plainly
    /// written. The problems are the same either way.
    public static func problems(path: String) throws(InputError) -> [FileProblem] {
        if case .file? = try? InputFiles.kind(of: path), try MarkupSource(streaming: path, format: .tmx) != nil {
            var validation = try TMXStreamValidation(path: path)
            if let problems = try validation.run() { return problems }
        }
        return try problems(in: try InputFiles.read(path), path: path)
    }
}

/// One walk through a plainly written file.
private struct TMXStreamValidation: ~Copyable {
    private let path: String
    private var stream: TMXStream
    private var scanner = ElementScanner()
    private var problems: FileProblems
    /// The shapes of units that are valid.
    private var shapes: Set<UInt64> = []
    /// More are not remembered.
    private static let maximumShapes = 100_000
    private var columns = UnitColumns()

    init(path: String) throws(InputError) {
        self.path = path
        problems = FileProblems(path: path)
        stream = try TMXStream(path: path)
    }

    /// Nil when the file has to be read as a whole.
    mutating func run() throws(InputError) -> [FileProblem]? {
        guard try stream.readPrologue(), let frame = TMXFrame(prologue: stream.prologue) else { return nil }
        var reader = TMXUnitReader(sourceLanguage: frame.sourceLanguage)
        while true {
            switch try stream.next(&scanner) {
            case .unreadable: return nil
            case .end(let epilogue):
                guard try around(epilogue) else { return nil }
                problems.add(try TMXRepeatedUnits.problems(in: path, columns, frame: frame))
                return problems.sorted
            case .unit(let range, _) where scanner.isOdd: _ = try look(at: range, frame)
            case .unit(let range, _):
                let facts = reader.facts(of: scanner, in: stream.bytes)
                if facts.isPlain, shapes.contains(facts.shape) {
                    columns.append(facts.row)
                    for suspect in facts.suspects { hygiene(of: suspect.text, suspect.language) }
                } else if try look(at: range, frame), facts.isPlain, shapes.count < Self.maximumShapes {
                    shapes.insert(facts.shape)
                }
            }
        }
    }

    /// Looks at the characters of a segment that is one run of text.
    private mutating func hygiene(of text: Range<Int>, _ language: String) {
        for finding in SegmentHygiene(stream.bytes[text], language: language).findings {
            let place = stream.place(of: text.lowerBound + finding.range.lowerBound)
            problems.report(finding, line: place.line, column: place.column)
        }
    }

    /// Judges a unit by itself; whether it is valid, be its segments clean or not.
    private mutating func look(at range: Range<Int>, _ frame: TMXFrame) throws(InputError) -> Bool {
        let file = frame.around(stream.bytes[range])
        let place = stream.place(of: range.lowerBound)
        let found = try TMXValidation.problems(in: file, path: path).compactMap { frame.moved($0, to: place) }
        problems.add(found)
        columns.append(frame.unit(stream.bytes[range], path: path).map(UnitRow.init) ?? UnitRow())
        return found.allSatisfy { HygieneRule(rawValue: $0.rule) != nil }
    }

    /// Judges what stands around the units, as a file without any; false when that is not well-formed.
    private mutating func around(_ epilogue: [UInt8]) throws(InputError) -> Bool {
        let prologue = stream.prologue
        let found = try TMXValidation.problems(in: prologue + epilogue, path: path)
        if found.contains(where: { $0.rule == TMXRule.notWellFormed.rawValue }) { return false }
        // Where the epilogue begins, here and in the file.
        var lines = LineIndex(prologue)
        let here = lines.place(of: prologue.count)
        let there = stream.place(of: stream.bytes.count - epilogue.count)
        let moved = found.map { problem in
            var problem = problem
            let place = problem.place
            guard (place.line, place.column) >= (here.line, here.column) else { return problem }
            if place.line == here.line { problem.place.column += there.column - here.column }
            problem.place.line += there.line - here.line
            return problem
        }
        problems.add(moved)
        return true
    }
}
