import Rasm
import RasmXML

/// Reads a TBX glossary: version 2 (`martif`) and version 3 (`tbx`) in both its styles, DCA and DCT (ISO 30042:2008 and :2019), and TBX-Min of 2014
/// (`TBX`); MultiTerm XML too, its forerunner.
enum TBXGlossaryReader {
    static func read(_ file: GlossaryFile) -> ForeignReading {
        if file.isBinary, let problem = file.textProblem() { return ForeignReading(problem) }
        if let reading = TBXReading(plain: file) {
            return ForeignReading(entries: reading.entries, problems: reading.problems, leftOut: reading.leftOut)
        }
        return whole(file)
    }

    /// The same of a file that is parsed as a whole.
    static func whole(_ file: GlossaryFile) -> ForeignReading {
        let root: XMLElement
        do throws(XMLError) {
            root = try XMLElement(parsing: file.bytes, file: file.path)
        } catch {
            return ForeignReading(problems: error.problems.map { FileProblem($0, file: file.path) })
        }
        if root.name.local == "mtf" {
            var reading = MultiTermReading(file: file.path)
            reading.read(root)
            return ForeignReading(entries: reading.entries, problems: reading.problems, leftOut: reading.leftOut)
        }
        var reading = TBXReading(file: file.path)
        guard ["martif", "tbx", "TBX"].contains(root.name.local) else {
            reading.report(
                .syntax, root,
                "this is XML, but no TBX: its root is «\(root.name.qualified)», and that of TBX is martif (version 2) or tbx (version 3), that of MultiTerm mtf"
            )
            return ForeignReading(problems: reading.problems)
        }
        reading.read(root)
        return ForeignReading(entries: reading.entries, problems: reading.problems, leftOut: reading.leftOut)
    }
}

extension FileProblem {
    /// What is wrong with an XML file, among the rules of glossaries.
    init(_ problem: XMLProblem, file: String) {
        let place = SourcePlace(file: file, line: max(problem.line, 1), column: max(problem.column, 1))
        let rule: GlossaryRule =
            switch problem.kind {
            case .emptyDocument: .empty
            case .encoding: .encoding
            case .depth: .depth
            default: .syntax
            }
        self.init(rule, at: place, problem.message)
    }
}
