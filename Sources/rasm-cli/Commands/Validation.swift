import Rasm
import RasmExchange
import RasmXML

/// Everything that is wrong with some glossaries, which are read as one, and with some exchange files, each by itself.
struct Validation {
    /// The problems of each file that was looked at, of some none.
    private var problems: [String: [FileProblem]] = [:]
    /// Why files could not be looked at.
    private var failures: [String: InputError] = [:]
    /// Files whose problems keep the rest of them from being looked at.
    private var broken: Set<String> = []
    /// The number of glossary entries read, and of exchange files by format.
    private var entries: Int?
    private var counts: [String: Int] = [:]

    /// What is worth telling of files beside their problems.
    private(set) var warnings: [InputError] = []

    private let names: BilingualCheck?
    /// What standard input is called.
    private let standardInput: String

    init(_ paths: [String], names: BilingualCheck? = nil, standardInput: String) {
        self.names = names
        self.standardInput = standardInput
        var glossaries: [String] = []
        var exchangeFiles: [String] = []
        for path in paths { sort(path, &glossaries, &exchangeFiles) }
        if !glossaries.isEmpty { checkGlossary(glossaries) }
        var seen: Set<String> = []
        for path in exchangeFiles where seen.insert(path).inserted { checkExchangeFile(path) }
    }

    /// What a path is checked as: a termbase as both, a folder with YAML in it as a glossary.
    private mutating func sort(_ path: String, _ glossaries: inout [String], _ exchangeFiles: inout [String]) {
        if path == "-" {
            exchangeFiles.append(path)
            return
        }
        guard case .folder? = try? InputFiles.kind(of: path) else {
            if names != nil, Self.isPairs(path) { return exchangeFiles.append(path) }
            if Self.hasSchema(path) { exchangeFiles.append(path) }
            if !Self.hasSchema(path) || ContainerFormat(path: path) == .tbx && isGlossary(path) {
                glossaries.append(path)
            }
            return
        }
        let walk = FolderWalk(path)
        let comparesNames = names != nil
        let found = walk.files.filter { Self.hasSchema($0) || comparesNames && ContainerFormat(path: $0) == .gettext }
        if walk.files.contains(where: { ContainerFormat(path: $0) == .yaml }) || found.isEmpty && walk.failures.isEmpty
        {
            glossaries.append(path)
        } else {
            exchangeFiles += found
            for failure in walk.failures { failures[failure.path] = failure }
        }
    }

    /// Whether a termbase is one that a house would take for its glossary. A larger one is judged in memory that does not grow with it, and so by the
    /// rules of TBX alone.
    private mutating func isGlossary(_ path: String) -> Bool {
        guard let size = InputFiles.size(of: path), size > Self.largestGlossary else { return true }
        warnings.append(
            InputError(
                path,
                "is larger than 16 MB, so it is validated as TBX alone, and not as a glossary too; rasm import tells what a glossary would make of it"
            ))
        return false
    }

    private static let largestGlossary = 16 << 20

    /// Whether a file of this name is checked against a schema.
    private static func hasSchema(_ path: String) -> Bool {
        switch ContainerFormat(path: path) {
        case .tmx, .xliff, .xml, .tbx: true
        default: false
        }
    }

    /// Whether a file of this name holds translations and nothing that a schema has a say in.
    private static func isPairs(_ path: String) -> Bool {
        ContainerFormat(path: path).holdsTranslations && !hasSchema(path)
    }

    /// Each file with what is wrong with it in its own order, by name.
    var files: [CheckedFile] {
        Set(problems.keys).union(failures.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
            var found = problems[name] ?? []
            if let failure = failures[name] {
                if found.isEmpty { return CheckedFile(name: name, result: .failure(failure)) }
                found.append(Self.problem(of: failure))
            }
            let sorted = found.enumerated().sorted {
                ($0.element.place.line, $0.element.place.column, $0.offset) < (
                    $1.element.place.line, $1.element.place.column, $1.offset
                )
            }.map(\.element)
            return CheckedFile(
                name: name, result: .success(sorted), isBroken: broken.contains(name) || failures[name] != nil)
        }
    }

    /// What was looked at: `12 entries, 1 TMX file`.
    var subject: String {
        let formats = ExportCheck.Format.allCases.map(\.name)
        let files = (formats + counts.keys.filter { !formats.contains($0) }.sorted()).compactMap { format in
            counts[format].map { counted($0, "\(format) file") }
        }
        return ((entries.map { [counted($0, "entry", "entries")] } ?? []) + files).joined(separator: ", ")
    }

    private mutating func checkGlossary(_ paths: [String]) {
        for path in paths {
            for file in (try? GlossaryReader.files(at: path)) ?? [] { problems[file, default: []] += [] }
        }
        do throws(GlossaryErrors) {
            let glossary = try GlossaryReader.read(paths)
            entries = glossary.entries.count
            add(GlossaryValidator.problems(in: glossary))
        } catch {
            add(error.problems)
        }
    }

    private mutating func add(_ found: [FileProblem]) {
        for problem in found {
            let (file, line, column) = (problem.place.file, problem.place.line, problem.place.column)
            switch GlossaryRule(rawValue: problem.rule) {
            case .unreadable:
                failures[file] = InputError(file, line: line > 0 ? line : nil, column: column, problem.message)
                continue
            case .encoding, .empty, .syntax, .depth, .alias: broken.insert(file)
            default: break
            }
            if ["-not-well-formed", "-entity"].contains(where: problem.rule.hasSuffix) { broken.insert(file) }
            problems[file, default: []].append(problem)
        }
    }

    private mutating func checkExchangeFile(_ path: String) {
        if path != "-" { return checkExchangeFile(path, nil) }
        do throws(InputError) {
            checkExchangeFile(standardInput, try InputFiles.read(path))
        } catch {
            failures[standardInput] = InputError(standardInput, error.message)
        }
    }

    /// - Parameter bytes: what is in it, where that cannot be read once more.
    private mutating func checkExchangeFile(_ path: String, _ bytes: [UInt8]?) {
        do {
            if names != nil, Self.isPairs(path) {
                return try compareNames(path, ContainerFormat(path: path), bytes, isCounted: false)
            }
            let (root, bytes) = try Self.root(of: path, bytes)
            // What breaks off before its first element is judged as what its name says.
            guard let format = root?.format ?? (root == nil ? Self.format(named: path) : nil) else {
                let message =
                    root?.refusal
                    ?? (path == standardInput
                        ? "is no XML; standard input is validated as TMX, XLIFF, TEI, TBX or MultiTerm, a glossary must be a file"
                        : "this is no TMX, XLIFF, TEI, TBX or MultiTerm file")
                failures[path] = InputError(path, message)
                return
            }
            if let named = Self.format(named: path), named.family != format.family {
                warnings.append(InputError(path, "is \(format.name), whatever its name says, and is validated as such"))
            }
            switch format {
            case .tmx:
                let found = try bytes.map { try TMXValidation.problems(in: $0, path: path) }
                try takeTranslations(try found ?? TMXValidation.problems(path: path), of: path, format, bytes)
            case .xliff:
                try takeTranslations(try XLIFF2Validation.problems(path: path, bytes: bytes), of: path, format, bytes)
            case .xliff12:
                try takeTranslations(try XLIFF12Validation.problems(path: path, bytes: bytes), of: path, format, bytes)
            case .tbxV2, .tbxV3, .tbxMin:
                takeTermbase(try TBXValidation.problems(path: path, bytes: bytes), of: path, format)
            case .tei, .multiTerm:
                let found = try ExportCheck.problems(in: try bytes ?? InputFiles.read(path), as: format, file: path)
                take(found.map { Self.problem(of: $0, rule: SchemaRule.schema) }, of: path, format)
            }
        } catch let error as XMLError {
            // A termbase that was read as a glossary has said the same.
            if problems[path]?.isEmpty ?? true {
                add(error.problems.map { Self.problem(of: $0, rule: GlossaryRule.syntax) })
            }
        } catch let error as InputError {
            failures[path] = error
        } catch {
            failures[path] = InputError(path, "\(error)")
        }
    }

    /// The root element of a file, and its bytes where they had to be read: what is no regular file can be read once only.
    private static func root(of path: String, _ bytes: [UInt8]?) throws(InputError) -> (RootElement?, bytes: [UInt8]?) {
        if bytes == nil, let root = RootElement(path: path) { return (root, nil) }
        let read: [UInt8] = if let bytes { bytes } else { try InputFiles.read(path) }
        return (try RootElement(ofFile: read, path: path), read)
    }

    /// The format that a name says a file is in, for those with rules of their own for what is not well-formed.
    private static func format(named path: String) -> ExportCheck.Format? {
        switch ContainerFormat(path: path) {
        case .tmx: .tmx
        case .xliff: .xliff12
        case .tbx: .tbxV2
        default: nil
        }
    }

    private mutating func take(_ found: [FileProblem], of path: String, _ format: ExportCheck.Format) {
        problems[path, default: []] += []
        add(found)
        counts[format.name, default: 0] += 1
    }

    /// Takes up what was found in a termbase, which has been read as a glossary too: of what both say of a place, the rules of TBX say it.
    private mutating func takeTermbase(_ found: [FileProblem], of path: String, _ format: ExportCheck.Format) {
        let said = Set(found.filter { $0.severity == .error }.map(\.place))
        problems[path]?.removeAll { said.contains($0.place) && GlossaryRule(rawValue: $0.rule) != nil }
        take(found, of: path, format)
    }

    /// Takes up what was found in a file of translations, and compares its names where that was asked for and the file could be read.
    private mutating func takeTranslations(
        _ found: [FileProblem], of path: String, _ format: ExportCheck.Format, _ bytes: [UInt8]?
    ) throws(InputError) {
        take(found, of: path, format)
        guard !broken.contains(path) else { return }
        try compareNames(path, format == .tmx ? .tmx : .xliff, bytes, isCounted: true)
    }

    /// - Parameter isCounted: whether the file has been counted among those that were looked at.
    private mutating func compareNames(
        _ path: String, _ format: ContainerFormat, _ bytes: [UInt8]?, isCounted: Bool
    ) throws(InputError) {
        guard let names else { return }
        let bytes: [UInt8] = if let bytes { bytes } else { try InputFiles.read(path) }
        let found = try names.problems(in: bytes, path: path, as: format)
        problems[path, default: []] += []
        add(found)
        if !isCounted { counts[format.name, default: 0] += 1 }
    }

    private static func problem(of problem: XMLProblem, rule: some ValidationRule) -> FileProblem {
        FileProblem(
            rule: rule.rawValue, severity: rule.defaultSeverity,
            place: SourcePlace(file: problem.file, line: problem.line, column: problem.column),
            message: problem.message)
    }

    private static func problem(of error: InputError) -> FileProblem {
        FileProblem(
            rule: GlossaryRule.unreadable.rawValue, severity: GlossaryRule.unreadable.defaultSeverity,
            place: SourcePlace(file: error.path, line: error.line ?? 0, column: error.column ?? 0),
            message: error.message)
    }
}
