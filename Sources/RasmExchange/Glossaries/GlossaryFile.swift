import Rasm
import RasmXML

/// The text of a glossary file, known to be UTF-8 and free of control characters.
struct GlossaryFile {
    let path: String
    /// Without a byte order mark.
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Reads a file; refuses what is missing, binary, in another encoding, or holds nothing.
    init(_ path: String) throws(GlossaryErrors) {
        do throws(InputError) {
            self.init(path: path, bytes: try InputFiles.read(path))
        } catch {
            throw GlossaryErrors(unreadable: [error])
        }
    }

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// What is wrong with the file before its format is looked at.
    ///
    /// XML says its own encoding, so only YAML and tables are asked for this.
    func textProblem() -> FileProblem? {
        if let offset = firstControl {
            let what =
                bytes[offset] == 0
                ? "a NUL byte: this is not a text file, or is UTF-16" : "a control character (\(hex(bytes[offset])))"
            return FileProblem(.encoding, at: place(of: offset), "\(what); save the glossary as UTF-8 text")
        }
        if let offset = firstInvalidUTF8(in: bytes) {
            return FileProblem(
                .encoding, at: place(of: offset),
                "not UTF-8 at byte \(offset) (\(hex(bytes[offset]))); save the glossary as UTF-8")
        }
        if bytes.allSatisfy({ $0 <= 0x20 }) {
            return FileProblem(
                .empty, at: SourcePlace(file: path, line: 1, column: 1),
                "the file is empty; a glossary has at least one entry")
        }
        return nil
    }

    /// Whether the bytes are no text of any encoding: a NUL that UTF-16 does not explain.
    var isBinary: Bool {
        let head = bytes.prefix(4)
        if head.starts(with: [0xFE, 0xFF]) || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0x00, 0x3C])
            || head.starts(with: [0x3C, 0x00])
        {
            return false
        }
        return bytes.firstIndex(of: 0, in: 0..<bytes.count) != nil
    }

    /// The name of the root element; nil for what does not begin as XML.
    var rootName: String? {
        guard let first = bytes.first(where: { $0 > 0x20 }), first == UInt8(ascii: "<") || first == 0 || first > 0xF0
        else { return nil }
        guard var reader = try? XMLReader(bytes, file: path) else { return nil }
        while let event = try? reader.next() {
            if case .startElement(let tag) = event.kind { return tag.name.local }
        }
        return nil
    }

    func place(of offset: Int) -> SourcePlace {
        var index = LineIndex(bytes)
        let place = index.place(of: offset)
        return SourcePlace(file: path, line: place.line, column: place.column)
    }

    private var firstControl: Int? {
        bytes.withUnsafeBufferPointer {
            $0.first(in: 0..<$0.count) {
                $0.isBetween(0, 0x08) | $0.isBetween(0x0B, 0x0C) | $0.isBetween(0x0E, 0x1F) | $0.equal(0x7F)
            }
        }
    }

    private func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return "0x" + (digits.count == 1 ? "0" : "") + digits
    }
}

extension GlossaryErrors {
    init(unreadable errors: [InputError]) {
        self.init(
            errors.map { error in
                let place = SourcePlace(file: error.path, line: error.line ?? 0, column: error.column ?? 0)
                return FileProblem(.unreadable, at: place, error.message)
            })
    }
}
