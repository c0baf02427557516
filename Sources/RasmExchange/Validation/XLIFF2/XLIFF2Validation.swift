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
        if let note = choice.note { checks.problems.report(XLIFF2Rule.encoding, line: 1, column: 1, note) }
        if let problem = XLIFF2Parts.read(utf8, path: path, { checks.take($0) }) {
            checks.problems.broken(problem, XLIFF2Rule.notWellFormed, element: "unit", utf8)
        } else {
            checks.finish()
            checks.problems.grammar(utf8, as: .xliff, XLIFF2Rule.grammar)
        }
        return checks.problems.sorted
    }
}
