import Rasm

/// The bytes of a file to be mended as UTF-8, or as what is left of it.
struct DamagedText {
    let utf8: [UInt8]
    /// What is to be said of a file that is not in the encoding it declares.
    let note: String?
    private let source: SourceText?

    /// - Throws: when the bytes are in another encoding than they claim, unless that is UTF-8: there a wrong byte spoils
    ///   the unit it stands in, and no more.
    init(_ bytes: [UInt8], path: String, format: ContainerFormat) throws(InputError) {
        do throws(InputError) {
            let choice = try EncodingChoice(bytes, path: path, format: format, asked: nil)
            (utf8, note, source) = (choice.source.utf8, choice.note, choice.source)
        } catch {
            guard let claim = EncodingChoice.claim(of: bytes, path: path, format: format), case .utf8 = claim.encoding
            else { throw error }
            (utf8, note, source) = (bytes, claim.note, nil)
        }
    }

    /// The encoding the file is in.
    var encoding: CharacterEncoding { source?.encoding ?? .utf8 }

    /// The mended text in the encoding of the file.
    func encoded(_ utf8: [UInt8], path: String) throws(InputError) -> [UInt8] {
        if case .utf8 = encoding { return utf8 }
        switch encoding.encoded(String(decoding: utf8, as: UTF8.self)) {
        case .success(let bytes): return bytes
        case .failure(let missing):
            throw InputError(path, "cannot be written in \(encoding.name): it has no «\(missing.scalar)»")
        }
    }
}
