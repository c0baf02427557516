import Rasm
import RasmXML

/// What is looked for in a file of one format while it is read once from its beginning to its end.
protocol StreamedChecks {
    associatedtype Rule: ValidationRule

    static var format: ContainerFormat { get }
    /// The rules that every format has: of its encoding, of XML that is broken, of entities that are not put in.
    static var general: (encoding: Rule, notWellFormed: Rule, entity: Rule) { get }
    /// Rules of references, which cannot be judged where parts of a file are broken.
    static var ofReferences: [Rule] { get }

    var problems: FileProblems { get set }

    init(path: String)

    /// - Returns: the problem that ended the reading; what was found before it counts for nothing but itself.
    mutating func read(_ source: MarkupSource) -> XMLProblem?
}

extension StreamedChecks {
    /// - Returns: all problems in the order of the file.
    /// - Throws: when the file is empty, binary, or in an encoding that is not read.
    static func problems(in bytes: [UInt8], path: String) throws(InputError) -> [FileProblem] {
        let choice = try EncodingChoice(bytes, path: path, format: format, asked: nil)
        let utf8 = choice.source.utf8
        var checks = Self(path: path)
        if let note = choice.note {
            checks.problems.report(general.encoding, line: 1, column: 1, note, fix: choice.fix)
        }
        if let problem = checks.read(.utf8(utf8, path: path)) {
            let rules = (general.notWellFormed, general.entity, Set(ofReferences.map(\.rawValue)))
            try checks.problems.broken(problem, rules, format, utf8) { sound in
                var checks = Self(path: path)
                return checks.read(.utf8(sound, path: path)) == nil ? checks.problems.all : nil
            }
        }
        checks.problems.countReturns(in: utf8)
        return checks.problems.sorted
    }

    /// The same for a file on disk, in memory that hardly grows with the file when it is UTF-8 and well-formed.
    ///
    /// - Parameter bytes: what is in it, where that has been read already.
    static func problems(path: String, bytes: [UInt8]?) throws(InputError) -> [FileProblem] {
        if let bytes { return try problems(in: bytes, path: path) }
        if let source = try MarkupSource(streaming: path, format: format) {
            var checks = Self(path: path)
            if checks.read(source) == nil { return checks.problems.sorted }
        }
        return try problems(in: try InputFiles.read(path), path: path)
    }
}
