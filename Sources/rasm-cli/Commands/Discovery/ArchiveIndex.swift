import Rasm
import RasmDiscovery
import RasmExchange
import Synchronization

/// What was counted in articles in earlier runs, in a file that `--index` names.
///
/// A file that is as it was, told by its stamp, is not even read; one whose bytes were counted before, whatever it was called then, is not counted again. What was found with
/// another glossary, with other options or by another build of the program is of no use.
final class ArchiveIndex: Sendable {
    let path: String
    private let found: ArticleIndex.Found
    /// What it was made with, when that is what we have now.
    private let old: ArticleIndex?
    private let labels: [String]
    private let start = Moment()
    /// How many words its records know.
    private let wordCount: Int
    private let damaged = Mutex(0)

    /// Opens an index, and says on standard error why it cannot be used, if it cannot.
    ///
    /// - Returns: the index, and a census that knows its words.
    /// - Throws: when the file is something else, which must not be written over.
    static func open(
        _ path: String, _ names: Glossary, _ options: DocumentOptions
    ) throws(InputError) -> (index: ArchiveIndex, census: WordCensus) {
        var found = try ArticleIndex.open(path)
        let labels = labels(names, options)
        var problem = found.problem
        var census: WordCensus?
        if let old = found.index {
            problem = Self.reason(old.labels, labels)
            if problem == nil {
                census = WordCensus(keptWords: found.words)
                if census == nil { problem = "is an index that was damaged" }
            }
        }
        found.words = []
        if let problem { Messages.note("\(path): \(problem); all articles are counted again") }
        let known = census ?? WordCensus()
        let opened = ArchiveIndex(path, found, census == nil ? nil : found.index, labels, known.wordCount)
        return (opened, known)
    }

    private init(
        _ path: String, _ found: ArticleIndex.Found, _ old: ArticleIndex?, _ labels: [String], _ wordCount: Int
    ) {
        (self.path, self.found, self.old, self.labels, self.wordCount) = (path, found, old, labels, wordCount)
    }

    // MARK: What it was made with

    private static let worn = "worn"

    /// What hangs on what we have: the program, the names, the options that say what is text; and whether it is worn out.
    private static func labels(_ names: Glossary, _ options: DocumentOptions) -> [String] {
        // Its head holds checksums of all that is behind.
        let names = TermIndex.checksum(TermIndex.compiled(counted(names, options.language), program: "").head)
        let lists = [
            [options.language, options.encoding?.name ?? "", options.languageField ?? "", "\(options.skipsMissing)"],
            options.textFields, options.columns,
        ]
        return [
            OwnProgram.identity, String(names, radix: 16),
            lists.map { $0.joined(separator: "\u{1F}") }.joined(separator: "\u{1E}"), "",
        ]
    }

    /// The names as far as counting asks for them: translations, notes and self-tests may change.
    private static func counted(_ names: Glossary, _ language: String) -> Glossary {
        var names = names
        for number in names.entries.indices {
            names.entries[number].sections.removeAll { $0.language != language }
            names.entries[number].note = nil
            names.entries[number].tests = []
        }
        return names
    }

    /// Why an index is of no use; nil when it is.
    private static func reason(_ old: [String], _ new: [String]) -> String? {
        guard old.count == new.count else { return "is an index that was damaged" }
        let reasons = [
            "was made by another build of rasm", "was made with another glossary", "was made with other options",
            "holds more of articles that are gone than of those that are there",
        ]
        return zip(zip(old, new), reasons).first { $0.0.0 != $0.0.1 }?.1
    }

    // MARK: What is kept anew

    func writer(willBegin: @escaping () -> Void) -> ArticleIndexWriter {
        ArticleIndexWriter(path, over: found, old: old, willBegin: willBegin)
    }

    func labels(isWorn: Bool) -> [String] { labels.dropLast() + [isWorn ? Self.worn : ""] }

    /// The stamp of a file that has been read; nil when a change could bear the same one.
    func stamp(of input: Input) -> FileStamp? {
        FileStamp(of: input.path, as: ContainerFormat(path: input.name)).flatMap {
            $0.isSettled(since: start) ? $0 : nil
        }
    }

    /// How many records were damaged, so that their articles had to be counted again.
    var damagedRecords: Int { damaged.withLock { $0 } }
}

extension ArchiveIndex: KnownArticles {
    func whole(_ input: Input) -> Known<DiscoveredArticles.Part>? {
        let format = ContainerFormat(path: input.name)
        // Standard input is named as a file may be.
        guard let old, !old.isEmpty, !input.isStandardInput, let stamp = FileStamp(of: input.path, as: format) else {
            return nil
        }
        if let records = old.records(of: stamp), records.count == 1 {
            return known(records.lowerBound, stamp: stamp)
        }
        guard let bytes = try? InputFiles.read(input.path),
            let record = old.record(of: ContentKey(of: bytes, as: format))
        else { return nil }
        return known(record, stamp: self.stamp(of: input))
    }

    func pieces(of input: Input) -> Range<Int>? {
        guard let old, let stamp = FileStamp(of: input.path, as: ContainerFormat(path: input.name)),
            let records = old.records(of: stamp)
        else { return nil }
        // What is damaged cannot be counted again in the midst of the others.
        return records.allSatisfy { old.bytes(of: $0) != nil } ? records : nil
    }

    func piece(_ number: Int) -> Known<DiscoveredArticles.Part>? { known(number, stamp: nil) }

    func piece(of content: ContentKey) -> Known<DiscoveredArticles.Part>? {
        old?.record(of: content).flatMap { known($0, stamp: nil) }
    }

    private func known(_ record: Int, stamp: FileStamp?) -> Known<DiscoveredArticles.Part>? {
        guard let bytes = old?.bytes(of: record), let (census, row) = DocumentCensus.kept(in: bytes),
            let words = row.withUnsafeBytes({ DocumentWords(kept: $0, wordCount: wordCount) })
        else {
            damaged.withLock { $0 += 1 }
            return nil
        }
        return Known(value: DiscoveredArticles.Part(words, record: record, stamp: stamp), census: census)
    }
}
