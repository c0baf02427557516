import Rasm
import Yams

/// A YAML file as nodes with their places.
///
/// Every scalar stays the text it is: `no` is Norwegian, `1` a version, never a Boolean or a number.
struct YAMLDocument {
    let root: Node
    /// Nodes hold their anchors weakly: the parser owns them.
    private let parser: Parser

    /// - Throws: one problem at the place where the file stops being YAML.
    init(_ file: GlossaryFile) throws(GlossaryErrors) {
        if let offset = YAMLAliasGuard.firstAlias(in: file.bytes) {
            throw GlossaryErrors([Self.aliasProblem(at: file.place(of: offset))])
        }
        do {
            parser = try Parser(yaml: file.text, resolver: .basic, encoding: .utf8)
            guard let root = try parser.singleRoot() else {
                let start = SourcePlace(file: file.path, line: 1, column: 1)
                throw GlossaryErrors([
                    FileProblem(
                        .empty, at: start, "there is nothing but comments in this file; begin it with «rasm: 1»")
                ])
            }
            self.root = root
        } catch let error as GlossaryErrors {
            throw error
        } catch let error as YamlError {
            throw GlossaryErrors([YAMLSyntaxProblem(error, file: file).problem])
        } catch {
            let start = SourcePlace(file: file.path, line: 1, column: 1)
            throw GlossaryErrors([FileProblem(.syntax, at: start, "this is not YAML: \(error)")])
        }
    }

    static func aliasProblem(at place: SourcePlace) -> FileProblem {
        FileProblem(
            .alias, at: place,
            "YAML anchors and aliases (&name, *name) are not taken: write the value out, or put it in quotation marks if it is text"
        )
    }
}

/// Finds YAML aliases before the file is parsed.
///
/// The parser hashes keys, and a key made of aliases of aliases takes it for ever (billion laughs). A file is refused when it has both an anchor
/// and an alias where YAML reads them as such; a `*` or `&` within text is neither.
enum YAMLAliasGuard {
    static func firstAlias(in bytes: [UInt8]) -> Int? {
        var anchor = false
        var alias: Int?
        // The last byte on this line that is no space; a line's start counts as a mark of structure.
        var before = UInt8(ascii: "\n")
        var spaced = true
        for (offset, byte) in bytes.enumerated() {
            let isFollowed = offset + 1 < bytes.count && bytes[offset + 1] > 0x20
            if byte == UInt8(ascii: "&"), isFollowed, spaced || isOpening(before) { anchor = true }
            if byte == UInt8(ascii: "*"), isFollowed, alias == nil, isOpening(before) || spaced && isStructure(before) {
                alias = offset
            }
            if anchor, let alias { return alias }
            switch byte {
            case 0x0A, 0x0D: (before, spaced) = (UInt8(ascii: "\n"), true)
            case 0x20, 0x09: spaced = true
            default: (before, spaced) = (byte, false)
            }
        }
        return nil
    }

    private static func isOpening(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: ",")
    }

    private static func isStructure(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "?")
    }
}
