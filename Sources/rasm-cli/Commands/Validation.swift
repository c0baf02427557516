import Rasm
import RasmExchange
import RasmXML

/// Everything that is wrong with some glossaries, which are read as one, and with some exchange files, each by itself.
struct Validation {
    private(set) var problems: [FileProblem] = []
    /// The number of glossary entries read, and of exchange files by format.
    private var entries: Int?
    private var files: [ExportCheck.Format: Int] = [:]
    private var isRead = true

    private let names: BilingualCheck?

    init(_ paths: [String], names: BilingualCheck? = nil) {
        self.names = names
        let exchangeFiles = paths.flatMap(Self.exchangeFiles)
        let glossaries = paths.filter { path in
            !Self.isExchangeFile(path) && (Self.exchangeFiles(of: path).isEmpty || ContainerFormat(path: path) == .tbx)
        }
        if !glossaries.isEmpty { checkGlossary(glossaries) }
        for path in exchangeFiles { checkExchangeFile(path) }
    }

    /// The files that are checked against a schema: the path itself, or those in a folder that holds no YAML of its own.
    private static func exchangeFiles(of path: String) -> [String] {
        guard case .folder? = try? InputFiles.kind(of: path) else {
            return isExchangeFile(path) || ContainerFormat(path: path) == .tbx ? [path] : []
        }
        let files = (try? InputFiles.walk(path)) ?? []
        if files.contains(where: { ContainerFormat(path: $0) == .yaml }) { return [] }
        return files.filter { isExchangeFile($0) || ContainerFormat(path: $0) == .tbx }
    }

    /// Errors make 1, and a file that is missing or not of its format makes 2.
    var exitCode: Int32 {
        if !isRead { return Ending.failed }
        return errors > 0 ? Ending.findings : Ending.clean
    }

    /// A line of sums.
    var summary: String {
        let sum =
            problems.isEmpty ? "No problems" : "\(counted(problems.count, "problem")) (\(counted(errors, "error")))"
        var checked = entries.map { [counted($0, "entry", "entries")] } ?? []
        for format in ExportCheck.Format.allCases {
            if let count = files[format] { checked.append(counted(count, "\(format.name) file")) }
        }
        return checked.isEmpty ? "\(sum).\n" : "\(sum) in \(checked.joined(separator: ", ")).\n"
    }

    private var errors: Int { problems.count { $0.severity == .error } }

    private mutating func checkGlossary(_ paths: [String]) {
        do throws(GlossaryErrors) {
            let glossary = try GlossaryReader.read(paths)
            entries = glossary.entries.count
            problems += GlossaryValidator.problems(in: glossary)
        } catch {
            problems += error.problems
            if error.problems.contains(where: Self.isUnreadable) { isRead = false }
        }
    }

    /// A file that is not there or not of its format, rather than one with something wrong in it.
    private static func isUnreadable(_ problem: FileProblem) -> Bool {
        switch GlossaryRule(rawValue: problem.rule) {
        case .unreadable, .encoding, .empty, .syntax, .depth, .alias: true
        default: false
        }
    }

    private static func isExchangeFile(_ path: String) -> Bool {
        switch ContainerFormat(path: path) {
        case .tmx, .xliff, .xml: true
        default: false
        }
    }

    private mutating func checkExchangeFile(_ path: String) {
        do {
            if ContainerFormat(path: path) == .tmx {
                return try take(try TMXValidation.problems(path: path), of: path, .tmx)
            }
            let bytes = try InputFiles.read(path)
            guard let format = try ExportCheck.format(of: bytes, file: path) else {
                return unreadable(path, "this is no TMX 1.4, XLIFF 2.1, TEI or TBX file")
            }
            if format == .xliff {
                return try take(try XLIFF2Validation.problems(in: bytes, path: path), of: path, .xliff)
            }
            problems += try ExportCheck.problems(in: bytes, as: format, file: path).map {
                problem($0.file, $0.line, $0.column, $0.message, rule: "schema")
            }
            files[format, default: 0] += 1
        } catch let error as XMLError {
            isRead = false
            // A TBX file has been read as a glossary, which has said the same.
            if ContainerFormat(path: path) == .tbx { return }
            problems += error.problems.map { problem($0.file, $0.line, $0.column, $0.message, rule: "syntax") }
        } catch let error as InputError {
            unreadable(error.path, error.message)
        } catch {
            unreadable(path, "\(error)")
        }
    }

    /// Takes up what was found in a file of translations, and compares its names when it could be read.
    private mutating func take(
        _ found: [FileProblem], of path: String, _ format: ExportCheck.Format
    ) throws(InputError) {
        problems += found
        files[format, default: 0] += 1
        if found.contains(where: { $0.rule.hasSuffix("-not-well-formed") }) {
            isRead = false
        } else {
            try checkNames(path)
        }
    }

    /// What is wrong with the names of a file's translations, where that was asked for.
    private mutating func checkNames(_ path: String) throws(InputError) {
        guard let names else { return }
        let bytes = try InputFiles.read(path)
        problems += try names.problems(
            in: try Document(path: path, bytes: bytes, options: DocumentOptions(anyLanguage: true)))
    }

    private mutating func unreadable(_ path: String, _ message: String) {
        isRead = false
        problems.append(problem(path, 0, 0, message, rule: "unreadable"))
    }

    private func problem(_ file: String, _ line: Int, _ column: Int, _ message: String, rule: String) -> FileProblem {
        FileProblem(
            rule: rule, severity: .error, place: SourcePlace(file: file, line: line, column: column), message: message)
    }
}
