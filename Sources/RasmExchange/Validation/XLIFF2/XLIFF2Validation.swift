import Rasm
import RasmXML

/// Everything that is wrong with an XLIFF 2.0 or 2.1 file: its XML, its grammar, and what its core and modules ask for.
public enum XLIFF2Validation {
    /// - Returns: all problems in the order of the file.
    /// - Throws: when the file is empty, binary, or in an encoding that is not read.
    public static func problems(in bytes: [UInt8], path: String) throws(InputError) -> [FileProblem] {
        let choice = try EncodingChoice(bytes, path: path, format: .xliff, asked: nil)
        let utf8 = choice.source.utf8
        var checks = XLIFF2Checks(path: path)
        if let note = choice.note {
            checks.problems.report(XLIFF2Rule.encoding, line: 1, column: 1, note, fix: choice.fix)
        }
        if let problem = checks.read(.utf8(utf8, path: path)) {
            checks.problems.broken(problem, XLIFF2Rule.notWellFormed, entity: XLIFF2Rule.entity, .xliff, utf8)
        }
        return checks.problems.sorted
    }

    /// The same for a file on disk, in memory that hardly grows with the file when it is UTF-8 and well-formed.
    ///
    /// - Parameter bytes: what is in it, where that has been read already.
    public static func problems(path: String, bytes: [UInt8]?) throws(InputError) -> [FileProblem] {
        if let bytes { return try problems(in: bytes, path: path) }
        if let source = try MarkupSource(streaming: path, format: .xliff) {
            var checks = XLIFF2Checks(path: path)
            if checks.read(source) == nil { return checks.problems.sorted }
        }
        return try problems(in: try InputFiles.read(path), path: path)
    }
}

extension XLIFF2Checks {
    /// - Returns: the problem that ended the reading; what was found before it counts for nothing but itself.
    fileprivate mutating func read(_ source: MarkupSource) -> XMLProblem? {
        var grammar = SchemaPass(file: problems.path, repeated: XLIFF2Parts.repeated) { _ throws(XMLError) in
            try ExportCheck.schema(of: .xliff)
        }
        if let problem = XLIFF2Parts.read(source, grammar: &grammar, { take($0) }) { return problem }
        finish()
        problems.grammar(&grammar, XLIFF2Rule.grammar)
        return nil
    }
}
