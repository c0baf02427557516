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

    /// A file that is no XML: the problem that ends it, and those of all its units.
    ///
    /// - Parameter entity: the rule for an entity that is not put in.
    mutating func broken<Rule: ValidationRule>(
        _ problem: XMLProblem, _ rule: Rule, entity: Rule, _ format: ContainerFormat, _ utf8: [UInt8]
    ) {
        guard problem.kind != .entity, let dialect = RepairDialect(of: utf8, format) else {
            return report(
                problem.kind == .entity ? entity : rule, line: problem.line, column: problem.column, problem.message)
        }
        let assembly = RepairAssembly(utf8, dialect, path: path)
        report(
            rule, line: problem.line, column: problem.column, problem.message,
            fix: assembly.problem == nil && assembly.kept > 0 ? "rasm repair keeps the good units" : nil)
        for unit in assembly.quarantined where unit.isUnit {
            let place = (unit.place.line, unit.place.column)
            if place != (problem.line, problem.column) { report(rule, line: place.0, column: place.1, unit.reason) }
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
            if !places.contains(place) { report(rule, line: problem.line, column: problem.column, problem.message) }
        }
    }
}

extension XMLElement {
    /// All elements inside, in the order of their start tags.
    var descendants: [XMLElement] { elements.flatMap { [$0] + $0.descendants } }
}
