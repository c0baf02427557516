import Rasm

/// Looks at bytes before anything is made of them: finds their encoding, and refuses by name what is no text.
///
/// A byte order mark decides; else what the command line says; else what the file says; else it is UTF-8. Nothing is guessed.
struct EncodingChoice {
    let source: SourceText
    /// What is worth telling: a file that is not in the encoding it claims.
    private(set) var note: String?
    /// What to do about it.
    var fix: String { "write encoding=\"\(source.encoding.nameInXML)\", or leave the encoding out" }

    /// - Parameters:
    ///   - asked: the encoding of the command line.
    ///   - canAsk: whether the command takes an encoding, for the advice in messages.
    init(
        _ bytes: [UInt8], path: String, format: ContainerFormat, asked: CharacterEncoding?, canAsk: Bool = true
    ) throws(InputError) {
        if bytes.isEmpty { throw InputError(path, "is empty: there is no text to look at") }
        let advice = EncodingAdvice(format, canAsk: canAsk)
        let found = try Self.encoding(of: bytes, path, format, asked)
        note = found.note
        if case .utf8 = found.encoding {
            source = try Self.plainText(bytes, path, advice)
        } else {
            do throws(WrongBytes) {
                source = try SourceText(bytes, in: found.encoding)
            } catch {
                throw Self.wrongBytes(error, in: bytes, found.encoding, path)
            }
            if let offset = source.utf8.firstIndex(of: 0, in: 0..<source.utf8.count) {
                throw Self.binary(path, byte: source.fileOffset(of: offset), advice)
            }
        }
    }

    /// The same for a piece of a file that is known to be in UTF-8.
    init(_ piece: FilePiece, path: String, format: ContainerFormat) throws(InputError) {
        source = try Self.plainText(piece.bytes, path, EncodingAdvice(format, canAsk: true), piece.origin)
    }

    private static func binary(_ path: String, byte: Int, _ advice: EncodingAdvice) -> InputError {
        InputError(path, "is binary: byte \(byte) is NUL; \(advice.forBinary)")
    }

    /// Whether the bytes are the text, and nobody says otherwise.
    var isPlainUTF8: Bool {
        guard case .utf8 = source.encoding else { return false }
        return note == nil
    }

    /// What the bytes are said to be in, by a mark, by the file, or by nobody saying otherwise, and ``note``; they may be wrong.
    static func claim(
        of bytes: [UInt8], path: String, format: ContainerFormat
    ) -> (encoding: CharacterEncoding, note: String?)? {
        bytes.isEmpty ? nil : try? encoding(of: bytes, path, format, nil)
    }

    private static func encoding(
        of bytes: [UInt8], _ path: String, _ format: ContainerFormat, _ asked: CharacterEncoding?
    ) throws(InputError) -> (encoding: CharacterEncoding, note: String?) {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw InputError(path, "is in UTF-32, which is not read; convert it to UTF-8 (iconv -f UTF-32 -t UTF-8)")
        }
        if let marked = markedEncoding(bytes, format) {
            if let asked, asked != marked {
                throw InputError(path, "is in \(marked.name), as its first bytes show, not in \(asked.name)")
            }
            return (marked, format.isExchange ? contradiction(of: bytes, format, to: marked) : nil)
        }
        if let asked { return (asked, nil) }
        guard let name = DeclaredEncoding.name(in: bytes, format) else { return (.utf8, nil) }
        guard let declared = CharacterEncoding(name: name) else {
            throw InputError(
                path,
                "declares the encoding \(name), which is not read; convert it to UTF-8 (iconv -f \(name) -t UTF-8)")
        }
        switch declared {
        case .utf8: return (.utf8, nil)
        case .utf16:
            // What is wide enough to declare anything has been seen above.
            return (.utf8, "declares the encoding \(name), but its bytes are not; read as UTF-8")
        case .singleByte:
            guard bytes.contains(where: { $0 >= 0x80 }), firstInvalidUTF8(in: bytes) == nil else {
                return (declared, nil)
            }
            return (.utf8, "declares the encoding \(name), but its bytes are UTF-8; read as UTF-8")
        }
    }

    /// XML 1.0, 4.3.3: what is in another encoding than it declares is a fatal error; only some tools are lenient. A declaration of
    /// UTF-16 leaves the byte order open.
    private static func contradiction(
        of bytes: [UInt8], _ format: ContainerFormat, to marked: CharacterEncoding
    ) -> String? {
        guard let name = DeclaredEncoding.name(in: bytes, format) else { return nil }
        let declared = CharacterEncoding(name: name)
        if declared == marked || marked.isWide && ["utf-16", "utf16"].contains(name) { return nil }
        return "declares the encoding \(name), but its bytes are \(marked.name); read as \(marked.name)"
    }

    /// By a byte order mark; by the zero byte beside the `<` every XML file begins with.
    private static func markedEncoding(_ bytes: [UInt8], _ format: ContainerFormat) -> CharacterEncoding? {
        if bytes.starts(with: utf8BOM) { return .utf8 }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(isBigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16(isBigEndian: true) }
        if format.isMarkup, bytes.starts(with: [0x3C, 0]) { return .utf16(isBigEndian: false) }
        if format.isMarkup, bytes.starts(with: [0, 0x3C]) { return .utf16(isBigEndian: true) }
        return nil
    }

    /// A text in UTF-8.
    private static func plainText(
        _ bytes: [UInt8], _ path: String, _ advice: EncodingAdvice, _ origin: FileOrigin = FileOrigin()
    ) throws(InputError) -> SourceText {
        var holdsZero = false
        let invalid = firstInvalidUTF8(in: bytes, &holdsZero)
        if invalid != nil || holdsZero, let zero = bytes.firstIndex(of: 0) {
            throw binary(path, byte: origin.offset + zero, advice)
        }
        guard let offset = invalid else { return SourceText(utf8: bytes) }
        var lines = LineIndex(bytes)
        let place = origin.place(lines.place(of: offset))
        throw InputError(
            path, line: place.line, column: place.column,
            "is not UTF-8: byte \(origin.offset + offset) (0x\(hex(bytes[offset]))) is invalid; if it is in another encoding, \(advice.forOtherEncoding)"
        )
    }

    private static func wrongBytes(
        _ wrong: WrongBytes, in bytes: [UInt8], _ encoding: CharacterEncoding, _ path: String
    )
        -> InputError
    {
        // What stands before the wrong bytes has been read already.
        let before = try? SourceText(Array(bytes[..<wrong.offset]), in: encoding).utf8
        var lines = LineIndex(before ?? [])
        let place = lines.place(of: before?.count ?? 0)
        return InputError(
            path, line: place.line, column: place.column,
            "is not \(encoding.name): byte \(wrong.offset) (0x\(hex(bytes[wrong.offset]))) is no character of it")
    }

    static let utf8BOM: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}

/// What to do about a file that is not in UTF-8 and does not say so.
private struct EncodingAdvice {
    let forBinary: String
    let forOtherEncoding: String

    init(_ format: ContainerFormat, canAsk: Bool) {
        // Other tools could not be told the encoding of an exchange file either.
        forBinary =
            format.isExchange || !canAsk ? "give a text file" : "give a text file, or its encoding with --encoding"
        if format.isExchange {
            forOtherEncoding = "the file must declare it: <?xml version=\"1.0\" encoding=\"windows-1256\"?>"
        } else {
            forOtherEncoding =
                canAsk
                ? "say which (--encoding windows-1256)" : "convert it to UTF-8 (iconv -f windows-1256 -t UTF-8)"
        }
    }
}
