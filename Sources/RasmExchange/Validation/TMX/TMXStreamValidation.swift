import Rasm
import RasmXML

extension TMXValidation {
    /// The same for a file on disk, in memory that does not grow with the file but for some 20 bytes a unit.
    ///
    /// What is plainly written is looked at in passing (``TMXUnitReader``); a unit that may have something wrong with it is
    /// handed, in a file of its own, to the validation of whole files, and so is everything else when a file is not plainly
    /// written. The problems are the same either way.
    public static func problems(path: String) throws(InputError) -> [FileProblem] {
        var validation = try TMXStreamValidation(path: path)
        if let problems = try validation.run() { return problems }
        return try problems(in: try InputFiles.read(path), path: path)
    }
}

/// One walk through a plainly written file.
private struct TMXStreamValidation: ~Copyable {
    private let path: String
    private var stream: TMXStream
    private var scanner = ElementScanner()
    private var problems: [FileProblem] = []
    private var shapes: Set<UInt64> = []
    private var memory = UnitColumns()
    /// What a unit is put into to be judged by itself: up to its first byte, all on one line.
    private var frame: [UInt8] = []

    init(path: String) throws(InputError) {
        self.path = path
        stream = try TMXStream(path: path)
    }

    /// Nil when the file has to be read as a whole.
    mutating func run() throws(InputError) -> [FileProblem]? {
        guard try stream.readPrologue(), let language = TMXPrologue.sourceLanguage(of: stream.prologue) else { return nil }
        frame = TMXPrologue.frame(sourceLanguage: language)
        var reader = TMXUnitReader(sourceLanguage: language)
        while true {
            switch try stream.next(&scanner) {
            case .unreadable: return nil
            case .end(let epilogue):
                guard try around(epilogue) else { return nil }
                problems += try TMXRepeatedUnits.problems(in: path, memory)
                return problems.inOrder
            case .unit(let range):
                if !scanner.isOdd {
                    let facts = reader.facts(of: scanner, in: stream.bytes)
                    if facts.isPlain, shapes.contains(facts.shape) {
                        memory.append(tuid: facts.tuid, source: facts.source, target: facts.target)
                        continue
                    }
                    if try look(at: range), facts.isPlain, shapes.count < 100_000 { shapes.insert(facts.shape) }
                } else {
                    _ = try look(at: range)
                }
            }
        }
    }

    /// Judges a unit by itself; whether nothing is wrong with it.
    private mutating func look(at range: Range<Int>) throws(InputError) -> Bool {
        let file = frame + stream.bytes[range] + Array("</body></tmx>".utf8)
        let place = stream.place(of: range.lowerBound)
        let found = try TMXValidation.problems(in: file, path: path).filter {
            $0.place.line > 1 || $0.place.column > frame.count
        }
        problems += found.map { problem in
            var problem = problem
            // The frame is ASCII but for the language, and a language beyond ASCII has been refused.
            if problem.place.line == 1 { problem.place.column += place.column - 1 - frame.count }
            problem.place.line += place.line - 1
            return problem
        }
        var columns = UnitColumns.Row()
        _ = TMXParts.read(file, path: path) { part in
            if case .unit(let element) = part { columns = UnitColumns.Row(element) }
        }
        memory.append(tuid: columns.tuid, source: columns.source, target: columns.target)
        return found.isEmpty
    }

    /// Judges what stands around the units, as a file without any; false when it is no TMX 1.4.
    private mutating func around(_ epilogue: [UInt8]) throws(InputError) -> Bool {
        let prologue = stream.prologue
        let found = try TMXValidation.problems(in: prologue + epilogue, path: path)
        if found.contains(where: { $0.rule == TMXRule.notWellFormed.rawValue }) { return false }
        // Where the epilogue begins, here and in the file.
        let here = LineIndex.end(of: prologue)
        let there = stream.place(of: stream.bytes.count - epilogue.count)
        problems += found.map { problem in
            var problem = problem
            let place = problem.place
            guard (place.line, place.column) >= (here.line, here.column) else { return problem }
            if place.line == here.line { problem.place.column += there.column - here.column }
            problem.place.line += there.line - here.line
            return problem
        }
        return true
    }
}

extension LineIndex {
    /// The place after the last byte.
    fileprivate static func end(of bytes: [UInt8]) -> LineColumn {
        var lines = LineIndex(bytes)
        return lines.place(of: bytes.count)
    }
}

/// What stands before the units of a TMX file.
private enum TMXPrologue {
    /// The source language its header gives, `*all*` when it gives none; nil when this is not the beginning of a TMX 1.4 file
    /// in UTF-8 without entities of its own.
    static func sourceLanguage(of prologue: [UInt8]) -> String? {
        var isKnown = false
        var language = "*all*"
        let file = prologue + Array("</body></tmx>".utf8)
        guard (try? EncodingChoice(file, path: "", format: .tmx, asked: nil))?.isPlainUTF8 == true else { return nil }
        let problem = TMXParts.read(file, path: "") { part in
            switch part {
            case .root(let tag, _): isKnown = tag.name.local == "tmx" && tag["version"] == "1.4"
            case .header(let header): language = header["srclang"] ?? language
            default: break
            }
        }
        let hasSubset = prologue.contains(UInt8(ascii: "[")) && String(decoding: prologue, as: UTF8.self).contains("<!ENTITY")
        guard problem == nil, isKnown, !hasSubset else { return nil }
        return LanguageTag.hasForm(language) || language == "*all*" ? language : nil
    }

    /// A file up to its first unit, on one line.
    static func frame(sourceLanguage: String) -> [UInt8] {
        Array(
            """
            <tmx version="1.4"><header creationtool="-" creationtoolversion="-" segtype="block" o-tmf="-" adminlang="en" \
            srclang="\(sourceLanguage)" datatype="-"/><body>
            """.utf8)
    }
}
