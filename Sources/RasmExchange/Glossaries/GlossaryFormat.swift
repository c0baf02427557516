/// The formats a glossary can be in.
enum GlossaryFormat {
    case yaml

    /// By the end of a file's name.
    init?(extensionOf path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "yaml", "yml": self = .yaml
        default: return nil
        }
    }

    init?(of file: GlossaryFile) {
        self.init(extensionOf: file.path)
    }
}
