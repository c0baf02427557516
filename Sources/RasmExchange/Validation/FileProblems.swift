import Rasm
import RasmXML

/// The problems of one file, gathered in any order.
struct FileProblems {
    let path: String
    private(set) var all: [FileProblem] = []

    init(path: String) { self.path = path }

    /// All of them in the order of the file.
    var sorted: [FileProblem] { all.inOrder }

    mutating func add(_ problems: [FileProblem]) { all += problems }

    /// Counts lines as editors do: libxml2 knows no line end but LF, and a CR by itself is one too.
    mutating func countReturns(in utf8: [UInt8]) {
        guard var lines = LinesOfEditors(utf8) else { return }
        for index in all.indices { all[index].place = lines.place(of: all[index].place) }
    }

    mutating func report(
        _ rule: some ValidationRule, line: Int, column: Int, _ message: String, fix: String? = nil
    ) {
        all.append(
            FileProblem(
                rule: rule.rawValue, severity: rule.defaultSeverity,
                place: SourcePlace(file: path, line: line, column: column), message: message, fix: fix))
    }

    mutating func report(
        _ rule: some ValidationRule, at element: XMLElement, _ message: String, fix: String? = nil
    ) {
        report(rule, line: element.line, column: element.column, message, fix: fix)
    }
}

/// Places as editors count lines, from those of libxml2.
struct LinesOfEditors {
    private let here: LineIndex
    private var there: LineIndex

    /// nil where both count alike.
    init?(_ utf8: [UInt8]) {
        guard LoneReturn.stands(in: utf8[...]) else { return nil }
        here = LineIndex(utf8, returnsEndLines: false)
        there = LineIndex(utf8)
    }

    mutating func place(of place: SourcePlace) -> SourcePlace {
        guard place.line > 0, let offset = here.offset(of: place) else { return place }
        let found = there.place(of: offset)
        return SourcePlace(file: place.file, line: found.line, column: found.column)
    }
}

/// Line ends that libxml2 does not know.
enum LoneReturn {
    /// Whether a CR stands there with something else than an LF behind it.
    static func stands(in bytes: ArraySlice<UInt8>) -> Bool {
        var start = bytes.startIndex
        while let found = bytes[start...].firstIndex(of: 0x0D) {
            guard found + 1 < bytes.endIndex else { return false }
            if bytes[found + 1] != 0x0A { return true }
            start = found + 1
        }
        return false
    }
}

extension [FileProblem] {
    /// In the order of the file; those of one place by their rules, and of one rule in the order they were found.
    var inOrder: [FileProblem] {
        enumerated().sorted {
            ($0.element.place.line, $0.element.place.column, $0.element.rule, $0.offset) < (
                $1.element.place.line, $1.element.place.column, $1.element.rule, $1.offset
            )
        }.map(\.element)
    }
}

extension FileProblems {
    mutating func report(_ finding: HygieneFinding, line: Int, column: Int) {
        report(finding.rule, line: line, column: column, finding.message, fix: finding.fix)
    }

    /// A file that is no XML: the problem that ends the reading, the others like it, and what is wrong with all that is well-formed.
    ///
    /// - Parameters:
    ///   - rules: of XML that is broken, of entities that are not put in, and of references, which may lead to what is broken.
    ///   - judge: gives what is wrong with a file, here what is left without the broken parts; nil when it is broken still.
    mutating func broken<Rule: ValidationRule>(
        _ problem: XMLProblem, _ rules: (notWellFormed: Rule, entity: Rule, references: Set<String>),
        _ format: ContainerFormat, _ utf8: [UInt8], judge: ([UInt8]) throws(InputError) -> [FileProblem]?
    ) throws(InputError) {
        let rule = rules.notWellFormed
        guard problem.kind != .entity, let dialect = RepairDialect(judging: utf8, format) else {
            return report(
                problem.kind == .entity ? rules.entity : rule, line: problem.line, column: problem.column,
                problem.message)
        }
        let assembly = RepairAssembly(utf8, dialect, path: path)
        let canBeTakenApart = assembly.problem == nil && assembly.kept > 0
        if canBeTakenApart, let found = try judge(assembly.sound) {
            // What was found up to the broken part is found again.
            let general = all.filter { $0.place.line == 1 && $0.rule.hasSuffix("-encoding") }
            all = general + found.filter { !rules.references.contains($0.rule) && !$0.rule.hasSuffix("-encoding") }
        }
        let canBeMended = canBeTakenApart && RepairDialect(of: utf8, format) != nil
        report(
            rule, line: problem.line, column: problem.column, problem.message,
            fix: canBeMended ? "rasm repair keeps the good units" : nil)
        var told: Set<SourcePlace> = [SourcePlace(file: path, line: problem.line, column: problem.column)]
        for part in assembly.quarantined where (part.isUnit || canBeTakenApart) && told.insert(part.place).inserted {
            report(rule, line: part.place.line, column: part.place.column, part.reason)
        }
        for (name, place) in assembly.unended where canBeTakenApart && told.insert(place).inserted {
            report(
                rule, line: place.line, column: place.column, "\(name) is not ended", fix: "write </\(name)> here")
        }
    }

    /// What the schema of a format finds in a file that is UTF-8 whatever it declares.
    ///
    /// - Parameter said: rules that say more plainly what the schema would say again of the same place.
    mutating func grammar(
        _ utf8: [UInt8], as format: ExportCheck.Format, _ rule: some ValidationRule, besides said: [String] = []
    ) {
        grammar((try? ExportCheck.problems(inUTF8: utf8, as: format, file: path)) ?? [], rule, besides: said)
    }

    /// What a schema has found while the file was read.
    mutating func grammar(_ pass: inout SchemaPass, _ rule: some ValidationRule, besides said: [String] = []) {
        do throws(XMLError) {
            grammar(try pass.finish(), rule, besides: said)
        } catch {
            grammar(error.problems, rule)
        }
    }

    /// What a schema has found.
    mutating func grammar(_ found: [XMLProblem], _ rule: some ValidationRule, besides said: [String] = []) {
        let places = Set(all.filter { said.contains($0.rule) }.map(\.place))
        for problem in found {
            let place = SourcePlace(file: path, line: problem.line, column: problem.column)
            if places.contains(place) { continue }
            report(rule, line: problem.line, column: problem.column, problem.message, fix: problem.fix)
        }
    }
}

extension XMLElement {
    /// All elements inside, in the order of their start tags.
    var descendants: [XMLElement] { elements.flatMap { [$0] + $0.descendants } }
}
