import Rasm

/// Reads glossaries: our YAML, and what others have, as they are.
///
/// ```
/// let glossary = try GlossaryReader.read(["glossary", "client/names.tbx"])
/// ```
/// A path is a folder of YAML files (folders inside it are not looked into), a YAML file, a TBX file (v2 or v3), MultiTerm XML, a table (CSV, TSV, a term base
/// of memoQ), a glossary of OmegaT, a UTX dictionary, or a compiled glossary (``CompiledGlossary``). Several paths are one glossary, in their order.
public enum GlossaryReader {
    /// - Throws: every problem of every file that keeps it from being read. What can be read but is not right is ``GlossaryValidator``'s to say.
    public static func read(_ paths: [String]) throws(GlossaryErrors) -> Glossary {
        var glossary = Glossary()
        var problems: [FileProblem] = []
        for path in paths {
            do throws(GlossaryErrors) {
                if CompiledGlossary.isNamed(by: path) {
                    do throws(InputError) {
                        glossary.merge(try CompiledGlossary.open(path).glossary)
                    } catch {
                        throw GlossaryErrors(unreadable: [error])
                    }
                    continue
                }
                for file in try files(at: path) {
                    let read = read(try GlossaryFile(file))
                    glossary.merge(read.glossary)
                    problems += read.problems
                }
            } catch {
                problems += error.problems
            }
        }
        if problems.isEmpty, glossary.entries.isEmpty {
            // A glossary without names would call every article clean.
            let place = SourcePlace(file: paths.first ?? "(no path)", line: 0, column: 0)
            problems.append(FileProblem(.empty, at: place, "there is no entry in this glossary"))
        }
        if !problems.isEmpty { throw GlossaryErrors(problems) }
        return glossary
    }

    /// The glossary files a path names.
    public static func files(at path: String) throws(GlossaryErrors) -> [String] {
        do throws(InputError) {
            guard try InputFiles.kind(of: path) == .folder else { return [path] }
        } catch {
            throw GlossaryErrors(unreadable: [error])
        }
        func isOurs(_ file: String) -> Bool {
            isDirectly(file, in: path) && GlossaryFormat(extensionOf: file) == .yaml
        }
        let walk = FolderWalk(path)
        let failures = walk.failures.filter { $0.path == path || isOurs($0.path) }
        if !failures.isEmpty { throw GlossaryErrors(unreadable: failures) }
        let files = walk.files.filter(isOurs)
        if files.isEmpty {
            let message = "there is no glossary in this folder: no file here ends in .yaml or .yml"
            throw GlossaryErrors(unreadable: [InputError(path, message)])
        }
        return files
    }

    private static func isDirectly(_ file: String, in folder: String) -> Bool {
        let name = file.utf8.dropFirst(folder.utf8.count + (folder.hasSuffix("/") ? 0 : 1))
        return !name.contains(UInt8(ascii: "/"))
    }

    /// A file's glossary, as far as it can be read, and what is wrong with it.
    static func read(_ file: GlossaryFile) -> (glossary: Glossary, problems: [FileProblem]) {
        // Most large glossaries; what is anything else is read from its beginning.
        if let read = entries(of: file)?.glossary() { return read }
        switch GlossaryFormat(of: file) {
        case .yaml: return YAMLGlossaryReader.read(file)
        case let format?:
            var reading = ForeignReading(file, format)
            return (reading.takeGlossary(), reading.problems)
        case nil: return (Glossary(), [unknownFormat(of: file)])
        }
    }

    /// The entries of a file one by one; nil where it has to be read as a whole.
    private static func entries(of file: GlossaryFile) -> (any EntryReading)? {
        switch GlossaryFormat(of: file) {
        case .table: TableEntryReading(file)
        case .tbx: TBXEntryReading(GlossaryWindow(file))
        case .yaml: YAMLEntryReading(GlossaryWindow(file))
        default: nil
        }
    }

    /// The entries of a large file of which only some lines are in memory at a time; nil where all of it is wanted.
    private static func entries(ofLinesIn path: String) -> (any EntryReading)? {
        guard let window = GlossaryWindow(path: path), window.hasMore else { return nil }
        return switch GlossaryFormat(of: GlossaryFile(path: path, bytes: window.bytes)) {
        case .tbx: TBXEntryReading(window)
        case .yaml: YAMLEntryReading(window)
        default: nil
        }
    }

    /// The index of a glossary that is one large file, made while that is read; nil of any other, and of one with which anything is wrong.
    static func index(_ paths: [String], source: String) -> IndexMemory? {
        guard paths.count == 1, !CompiledGlossary.isNamed(by: paths[0]),
            case .file? = try? InputFiles.kind(of: paths[0])
        else { return nil }
        // What is wrong with some lines is as wrong with the whole.
        if let reading = entries(ofLinesIn: paths[0]) { return reading.index(source: source) }
        return (try? GlossaryFile(paths[0])).flatMap { entries(of: $0)?.index(source: source) }
    }

    static func unknownFormat(of file: GlossaryFile) -> FileProblem {
        FileProblem(
            .unreadable, at: SourcePlace(file: file.path, line: 1, column: 1),
            "this is no glossary Rasm knows: it reads YAML (.yaml), TBX (.tbx), CSV (.csv), TSV (.tsv), MultiTerm XML (.xml), UTX (.utx) and OmegaT (.utf8)"
        )
    }
}
