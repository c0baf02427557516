import Rasm

/// Brings the names of other files into a glossary.
///
/// ```swift
/// let result = try GlossaryImport.plan(["client.tbx"], into: ["glossary"])
/// result.items      // what is created, added, there already, in conflict
/// try FileReplacer.replaceAll(result.changes)
/// ```
public enum GlossaryImport {
    public struct Options: Sendable {
        public var hints = ForeignHints()
        /// The kind of new entries of which the file does not say it.
        public var kind: EntryKind = .other
        /// The file that new entries go to; nil for the usual one.
        public var target: String?

        public init() {}
    }

    /// What an import comes to.
    public struct Result: Sendable {
        /// In the order of the files.
        public var items: [ImportItem] = []
        /// The files of the glossary as they are to be.
        public var changes: [FileReplacer.Change] = []
        /// Why the glossary would be worse with it: nothing may be written while there is one.
        public var problems: [FileProblem] = []
        /// Segments of memories that are sentences, by file.
        public var sentences: [(file: String, count: Int)] = []
        /// Segments that are short and no names, by file.
        public var phrases: [(file: String, passed: PassedPhrases)] = []
        /// What the files say that the glossary has no place for.
        public var leftOut: [(file: String, counts: LeftOut)] = []

        public func count(_ action: ImportItem.Action) -> Int { items.count { $0.action == action } }
    }

    /// Reads files, and decides what becomes of what they hold. Nothing is written.
    ///
    /// - Throws: ``GlossaryErrors`` and ``InputError`` when the glossary or a file cannot be read to its end.
    public static func plan(_ paths: [String], into glossary: [String], _ options: Options = Options()) throws -> Result
    {
        let folder = try EditableGlossary(glossary, into: options.target)
        var foreign: [ForeignEntry] = []
        var result = Result()
        var problems: [FileProblem] = []
        for path in paths {
            let reading = try read(path, options.hints)
            foreign += reading.entries
            problems += reading.problems
            if !reading.leftOut.counts.isEmpty { result.leftOut.append((path, reading.leftOut)) }
            if reading.sentences > 0 { result.sentences.append((path, reading.sentences)) }
            if reading.phrases.count > 0 { result.phrases.append((path, reading.phrases)) }
        }
        if !problems.isEmpty { throw GlossaryErrors(problems) }
        let languages = LanguageMatch(
            sections: ExportLanguages.all(in: folder.glossary), tags: foreign.flatMap(\.terms).map(\.language))
        let entries = ImportedEntries(foreign, languages: languages).list
        try merge(entries, into: folder, options, order: paths, &result)
        return result
    }

    private static func read(_ path: String, _ hints: ForeignHints) throws -> ForeignReading {
        let file = try glossaryFile(path, hints)
        switch ContainerFormat(path: path) {
        case .tmx: return TMXNamesReader.read(file, hints)
        case .xliff: return XLIFFNamesReader.read(file, hints)
        default: break
        }
        switch file.rootName {
        case "tmx": return TMXNamesReader.read(file, hints)
        case "xliff": return XLIFFNamesReader.read(file, hints)
        default: break
        }
        switch GlossaryFormat(of: file) {
        case .yaml:
            throw InputError(path, "is a glossary of Rasm's own; put it into the folder of the others as it is")
        case let format?: return ForeignReading(file, format, hints)
        case nil where hints.pair != nil: return OmegaTListReader.read(file, hints)
        case nil: throw GlossaryErrors([GlossaryReader.unknownFormat(of: file)])
        }
    }

    /// A file in UTF-8, whatever it is in; XML is read in its own encoding.
    private static func glossaryFile(_ path: String, _ hints: ForeignHints) throws -> GlossaryFile {
        let bytes = try InputFiles.read(path)
        let isXML = bytes.first { $0 > 0x20 && $0 < 0xEF && $0 != 0xBB && $0 != 0xBF } == UInt8(ascii: "<")
        if isXML || bytes.isEmpty { return GlossaryFile(path: path, bytes: bytes) }
        let choice = try EncodingChoice(bytes, path: path, format: .delimited, asked: hints.encoding)
        return GlossaryFile(path: path, bytes: choice.source.utf8)
    }

    /// Plans until what is planned can be written and leaves the glossary as valid as it was.
    ///
    /// What the validator or the file does not allow becomes a conflict, and the rest is planned anew, since it may have hung on that.
    static func merge(
        _ entries: [ImportedEntry], into folder: EditableGlossary, _ options: Options, order: [String],
        _ result: inout Result
    ) throws {
        lazy var before = ValidationCount(of: folder.glossary)
        var refusals = ImportRefusals()
        while true {
            var planner = ImportPlanner(folder.glossary, for: entries, defaultKind: options.kind, refusals: refusals)
            for entry in entries { planner.plan(entry) }
            let merge = try GlossaryMerge(folder, updates: planner.updates, creations: planner.creations)
            let known = refusals.count
            refusals.refuse(merge.refusals, in: planner)
            var problems: [FileProblem] = []
            if !merge.changes.isEmpty {
                problems = ValidationCount.problems(in: merge.glossary)
                if !problems.isEmpty { problems = before.worse(problems, in: merge.glossary) }
            }
            refusals.refuse(problems, of: merge, in: planner)
            if refusals.count > known { continue }
            result.items = ordered(planner.items, by: order, merge)
            result.problems = problems
            result.changes = problems.isEmpty ? merge.changes : []
            return
        }
    }

    /// In the order of the files and their lines, with the places at which new entries will stand.
    private static func ordered(_ items: [ImportItem], by files: [String], _ merge: GlossaryMerge) -> [ImportItem] {
        let numbers = Dictionary(files.enumerated().map { ($1, $0) }) { first, _ in first }
        let places = Dictionary(merge.glossary.entries.map { ($0.id, $0.place) }) { first, _ in first }
        let keys = items.enumerated().map { offset, item in
            (numbers[item.place.file] ?? 0, item.place.line, item.place.column, offset)
        }
        return keys.sorted(by: <).map { key in
            var item = items[key.3]
            if item.action == .create { item.glossary = item.entry.flatMap { places[$0] ?? nil } }
            return item
        }
    }
}
