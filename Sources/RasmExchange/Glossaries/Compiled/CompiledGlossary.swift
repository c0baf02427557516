import Rasm

/// Glossaries in the form in which names are looked for: files that are mapped into memory and ready at once.
///
/// ```
/// try CompiledGlossary.write(glossary, to: "names.rasm")
/// let index = try CompiledGlossary.open("names.rasm")
/// ```
public enum CompiledGlossary {
    /// Whether a path names one, by its ending or by how the file begins.
    public static func isNamed(by path: String) -> Bool {
        guard case .file? = try? InputFiles.kind(of: path) else { return false }
        if path.hasSuffix(".rasm") { return true }
        guard let file = try? FileDescriptor(opening: path, 0),
            case var head = [UInt8](), (try? file.read(8, into: &head, path: path)) != nil
        else { return false }
        return TermIndex.isCompiled(head)
    }

    /// - Throws: what is wrong with the file, and what to do.
    public static func open(_ path: String) throws(InputError) -> TermIndex {
        let memory = try MappedFile.memory(path)
        do throws(CompiledGlossaryError) {
            return try TermIndex(memory, program: ExportTool.version)
        } catch {
            throw InputError(path, message(for: error))
        }
    }

    public static func write(_ glossary: Glossary, to path: String) throws(InputError) {
        try write(memory(of: glossary), to: path)
    }

    /// The bytes of the file of a glossary.
    public static func memory(of glossary: Glossary) -> IndexMemory {
        TermIndex.compiled(glossary, program: ExportTool.version)
    }

    /// The same of a glossary as people keep it.
    /// - Throws: what keeps it from being read.
    public static func memory(ofFiles paths: [String], source: String = "") throws(GlossaryErrors) -> IndexMemory {
        if let memory = GlossaryReader.index(paths, source: source) { return memory }
        return TermIndex.compiled(try GlossaryReader.read(paths), program: ExportTool.version, source: source)
    }

    public static func write(_ memory: IndexMemory, to path: String) throws(InputError) {
        try FileReplacer.create(path) { (file: borrowing FileDescriptor) throws(InputError) in
            try file.writeAll(memory, path: path)
        }
    }

    private static func message(for error: CompiledGlossaryError) -> String {
        let remedy = "make it anew: rasm glossary compile --glossary SOURCE -o FILE"
        return switch error {
        case .foreign: "is no compiled glossary, though it is named like one; \(remedy)"
        case .stale(let maker): "was compiled by \(maker); \(remedy)"
        case .truncated: "is a compiled glossary of which the end is missing; \(remedy)"
        case .corrupted: "is a compiled glossary that was damaged; \(remedy)"
        }
    }
}

extension FileDescriptor {
    /// Writes the file of an index, piece by piece.
    func writeAll(_ memory: IndexMemory, path: String) throws(InputError) {
        try memory.forEachPiece { (piece) throws(InputError) in try writeAll(piece, path: path) }
    }
}
