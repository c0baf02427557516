import Rasm

/// The judgements of a glossary, in the order they were made: `judgements.jsonl` in its folder, one a line, nothing ever taken out.
///
/// A later line that undoes an earlier one leaves it where it is; so two branches of a repository merge by keeping the lines of both.
public struct JudgementLog: Sendable {
    /// Its name in the folder of the glossary.
    public static let name = "judgements.jsonl"

    public private(set) var judgements: [Judgement] = []

    public init() {}

    /// Where the log of a glossary is: in its folder, or beside the file that it is.
    public static func path(ofGlossary paths: [String]) -> String {
        if let folder = paths.first(where: isFolder) {
            return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        }
        let file = paths.first ?? ""
        return (file.lastIndex(of: "/").map { String(file[...$0]) } ?? "") + name
    }

    static func isFolder(_ path: String) -> Bool {
        if case .folder? = try? InputFiles.kind(of: path) { true } else { false }
    }

    /// Reads the log at a path; one that is not there is empty.
    ///
    /// - Throws: for a line that is no judgement, with its number.
    public init(path: String) throws(InputError) {
        try self.init(InputFiles.realPath(path) == nil ? [] : InputFiles.read(path), path: path)
    }

    /// - Throws: for a line that is no judgement, with its number.
    public init(_ bytes: [UInt8], path: String) throws(InputError) {
        if let offset = firstInvalidUTF8(in: bytes) {
            var lines = LineIndex(bytes)
            let place = lines.place(of: offset)
            throw InputError(path, line: place.line, column: place.column, "is not UTF-8 here")
        }
        var start = 0
        var number = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            number += 1
            defer { start = end + 1 }
            if bytes[start..<end].allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { continue }
            do throws(JSONScanner.Problem) {
                judgements.append(try Self.judgement(in: start..<end, of: bytes))
            } catch {
                throw InputError(
                    path, line: number, column: error.offset - start + 1,
                    "\(error.message). Each line is a judgement that rasm review wrote; if two of them were merged into one line, part them"
                )
            }
        }
    }

    private static func judgement(in line: Range<Int>, of bytes: [UInt8]) throws(JSONScanner.Problem) -> Judgement {
        let object = try JSONScanner(object: line, in: bytes)
        func all(_ name: String) -> [String] {
            object.strings.filter { $0.path == name }.map { string in
                let text = JSONLineTexts.text(of: [string], escapes: object.escapes, in: bytes, language: nil)
                return text.map { String(decoding: $0.article.bytes, as: UTF8.self) } ?? ""
            }
        }
        func required(_ name: String) throws(JSONScanner.Problem) -> String {
            guard let text = all(name).first, !text.isEmpty else {
                throw JSONScanner.Problem(offset: line.lowerBound, message: "has no text «\(name)»")
            }
            return text
        }
        let word = try required("judgement")
        guard let decision = Judgement.Decision(rawValue: word) else {
            throw JSONScanner.Problem(offset: line.lowerBound, message: "«\(word)» is no judgement")
        }
        var judgement = Judgement(
            id: try required("id"), date: try required("date"), decision: decision, entry: all("entry").first,
            spellings: all("spellings"), canonical: all("canonical").first, evidence: all("evidence").first ?? "",
            undoes: all("undoes").first)
        let columns = GlossaryChange.names.map { all("changes.\($0)") }
        guard Set(columns.map(\.count)).count == 1 else {
            throw JSONScanner.Problem(offset: line.lowerBound, message: "has «changes» that are not whole")
        }
        judgement.changes = (columns.first ?? []).indices.map { row in GlossaryChange(columns.map { $0[row] }) }
        return judgement
    }

    public mutating func append(_ judgement: Judgement) { judgements.append(judgement) }

    /// The judgements that hold: those that were undone are left out, and so are the undoings.
    public var holding: [Judgement] {
        let undone = Set(judgements.compactMap { $0.decision == .undo ? $0.undoes : nil })
        return judgements.filter { $0.decision != .undo && !undone.contains($0.id) }
    }
}
