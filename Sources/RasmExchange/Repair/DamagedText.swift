import Rasm

/// The bytes of a file to be mended as UTF-8, or as what is left of it.
struct DamagedText {
    let utf8: [UInt8]
    private let source: SourceText?

    /// - Throws: when the bytes are in another encoding than they claim, unless that is UTF-8: there a wrong byte spoils
    ///   the unit it stands in, and no more.
    init(_ bytes: [UInt8], path: String, format: ContainerFormat) throws(InputError) {
        do throws(InputError) {
            let source = try EncodingChoice(bytes, path: path, format: format, asked: nil).source
            self.source = source
            utf8 = source.utf8
        } catch {
            guard EncodingChoice.claimsUTF8(bytes, path: path, format: format) else { throw error }
            source = nil
            utf8 = bytes
        }
    }

    /// The mended text in the encoding of the file.
    func encoded(_ utf8: [UInt8], path: String) throws(InputError) -> [UInt8] {
        guard let source else { return utf8 }
        if case .utf8 = source.encoding { return utf8 }
        switch source.encoding.encoded(String(decoding: utf8, as: UTF8.self)) {
        case .success(let bytes): return bytes
        case .failure(let missing):
            throw InputError(path, "cannot be written in \(source.encoding.name): it has no «\(missing.scalar)»")
        }
    }
}
