import Rasm
import RasmXML

/// The least file that a unit can be put into, to be looked at by itself.
struct TMXFrame {
    /// The source language that the file's header gives, `*all*` when it gives none.
    let sourceLanguage: String
    /// Up to where the unit begins: ASCII, on one line.
    let opening: [UInt8]

    /// - Parameter prologue: what stands before the units of a file.
    /// - Returns: nil when that is not the beginning of a TMX 1.4 file in UTF-8 without declarations of its own.
    init?(prologue: [UInt8]) {
        var isKnown = false
        var language = "*all*"
        let file = prologue + Self.closing
        guard (try? EncodingChoice(file, path: "", format: .tmx, asked: nil))?.isPlainUTF8 == true else { return nil }
        let problem = TMXParts.read(file, path: "") { part in
            switch part {
            case .root(let tag, _): isKnown = tag.name.local == "tmx" && tag["version"] == "1.4"
            case .header(let header): language = header["srclang"] ?? language
            default: break
            }
        }
        let text = String(decoding: prologue, as: UTF8.self)
        guard problem == nil, isKnown, !text.contains("<!ENTITY"), !text.contains("<!ATTLIST") else { return nil }
        guard LanguageTag.hasForm(language) || language == "*all*" else { return nil }
        sourceLanguage = language
        opening = Array(
            """
            <tmx version="1.4"><header creationtool="-" creationtoolversion="-" segtype="block" o-tmf="-" adminlang="en" \
            srclang="\(language)" datatype="-"/><body>
            """.utf8)
    }

    private static let closing = Array("</body></tmx>".utf8)

    /// A file that holds this unit alone.
    func around(_ unit: ArraySlice<UInt8>) -> [UInt8] { opening + unit + Self.closing }

    /// The unit, parsed.
    func unit(_ unit: ArraySlice<UInt8>, path: String) -> XMLElement? {
        var found: XMLElement?
        _ = TMXParts.read(around(unit), path: path) { if case .unit(let element) = $0 { found = element } }
        return found
    }

    /// Where in the real file a problem of such a file stands; nil when it is one of the frame.
    ///
    /// - Parameter place: where the unit begins in the real file.
    func moved(_ problem: FileProblem, to place: LineColumn) -> FileProblem? {
        var problem = problem
        if problem.place.line == 1 {
            guard problem.place.column > opening.count else { return nil }
            problem.place.column += place.column - 1 - opening.count
        }
        problem.place.line += place.line - 1
        return problem
    }
}
