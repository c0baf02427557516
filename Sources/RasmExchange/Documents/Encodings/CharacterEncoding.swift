import RasmXML

/// How the characters of a file are written as bytes.
public enum CharacterEncoding: Sendable, Hashable {
    case utf8
    case utf16(isBigEndian: Bool)
    /// One byte a character: windows-1256, ISO-8859-6.
    case singleByte(SingleByteEncoding)

    /// The encoding of a name, whatever its case; nil when it is not one that is read.
    public init?(name: String) {
        switch name.uppercased() {
        case "UTF-8", "UTF8", "US-ASCII", "ASCII": self = .utf8
        case "UTF-16LE", "UTF16LE", "UTF-16", "UTF16": self = .utf16(isBigEndian: false)
        case "UTF-16BE", "UTF16BE": self = .utf16(isBigEndian: true)
        case "UTF-7", "UTF-32", "UTF-32LE", "UTF-32BE", "UCS-2", "UCS-4": return nil
        default:
            guard let encoding = SingleByteEncoding.named(name) else { return nil }
            self = .singleByte(encoding)
        }
    }

    public var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16(let isBigEndian): isBigEndian ? "UTF-16BE" : "UTF-16LE"
        case .singleByte(let encoding): encoding.name
        }
    }

    /// The name that an XML declaration gives it: the byte order of UTF-16 is told by the first bytes (XML 1.0, 4.3.3).
    var nameInXML: String { isWide ? "UTF-16" : name }

    /// Whether a character takes two bytes or four.
    var isWide: Bool { if case .utf16 = self { true } else { false } }

    /// How many bytes a character takes that is so many bytes long in UTF-8.
    func width(ofUTF8 length: Int) -> Int {
        switch self {
        case .utf8: length
        case .utf16: length == 4 ? 4 : 2
        case .singleByte: 1
        }
    }

    /// The bytes of a text, or the first character the encoding lacks.
    func encoded(_ text: String) -> Result<[UInt8], MissingCharacter> {
        switch self {
        case .utf8: return .success(Array(text.utf8))
        case .utf16(let isBigEndian):
            return .success(
                text.utf16.flatMap { unit in
                    let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
                    return isBigEndian ? [high, low] : [low, high]
                })
        case .singleByte(let encoding):
            var bytes: [UInt8] = []
            for scalar in text.unicodeScalars {
                guard let byte = encoding.bytes[scalar] else { return .failure(MissingCharacter(scalar: scalar)) }
                bytes.append(byte)
            }
            return .success(bytes)
        }
    }
}

/// A character that an encoding cannot write.
struct MissingCharacter: Error {
    var scalar: Unicode.Scalar
}

/// An encoding with one byte for each character.
public struct SingleByteEncoding: Sendable, Hashable {
    public let name: String
    /// The character of each byte; nil for a byte that is none.
    let scalars: [Unicode.Scalar?]
    let bytes: [Unicode.Scalar: UInt8]

    static func named(_ name: String) -> SingleByteEncoding? {
        SingleByteTable(name).map { SingleByteEncoding(name: name, scalars: $0.scalars) }
    }

    private init(name: String, scalars: [Unicode.Scalar?]) {
        self.name = name
        self.scalars = scalars
        var bytes: [Unicode.Scalar: UInt8] = [:]
        for (byte, scalar) in scalars.enumerated() {
            if let scalar, bytes[scalar] == nil { bytes[scalar] = UInt8(byte) }
        }
        self.bytes = bytes
    }

    public static func == (left: SingleByteEncoding, right: SingleByteEncoding) -> Bool {
        left.scalars == right.scalars
    }
    public func hash(into hasher: inout Hasher) { hasher.combine(scalars) }
}
