/// The formats a glossary can be in.
enum GlossaryFormat {
    case yaml, tbx, table, omegaT, utx

    /// By the end of a file's name.
    init?(extensionOf path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "yaml", "yml": self = .yaml
        case "tbx", "xml", "tbxm", "mtf": self = .tbx
        case "csv", "tsv", "tab": self = .table
        case "utf8": self = .omegaT
        case "utx": self = .utx
        default: return nil
        }
    }

    /// By the end of the file's name; where that says nothing, by how the file begins.
    init?(of file: GlossaryFile) {
        if let format = Self(extensionOf: file.path) {
            self = format
            return
        }
        let first = file.bytes.first { $0 > 0x20 }
        let line = file.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        // OmegaT begins its glossaries with a comment.
        let row = file.bytes.split { $0 == 0x0A || $0 == 0x0D }.first { $0.first != UInt8(ascii: "#") } ?? []
        if first == UInt8(ascii: "<") {
            self = .tbx
        } else if line.starts(with: "rasm:".utf8) || line.starts(with: "# yaml-language-server".utf8) {
            self = .yaml
        } else if line.starts(with: "#UTX".utf8) {
            self = .utx
        } else if row.contains(UInt8(ascii: "\t")) {
            self = .table
        } else {
            return nil
        }
    }
}
