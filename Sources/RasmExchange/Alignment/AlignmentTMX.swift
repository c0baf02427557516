import RasmXML

/// Writes aligned sentences as a translation memory (TMX 1.4b, level 1), each unit with its confidence.
public enum AlignmentTMX {
    /// - Throws: never for text of which XML can carry all characters; others are left out.
    public static func write(
        _ units: [AlignedUnit], from: String, to: String, date: ExportDate = .unset
    ) throws(XMLError) -> [UInt8] {
        var writer = try XMLWriter()
        try writer.declaration()
        try writer.doctype("tmx", systemID: "tmx14.dtd")
        try writer.start("tmx", ["version": "1.4"])
        try writer.start(
            "header",
            [
                "creationtool": ExportTool.name, "creationtoolversion": ExportTool.version, "segtype": "sentence",
                "o-tmf": "rasm-alignment", "adminlang": "en", "srclang": from, "datatype": "plaintext",
            ])
        if let date = date.compact { try writer.attribute("creationdate", date) }
        try writer.end()
        try writer.start("body")
        for (number, unit) in units.filter(\.isPair).enumerated() {
            try writer.start("tu", ["tuid": String(number + 1)])
            try writer.element("prop", ["type": "x-rasm-confidence"], text: unit.confidence)
            try writer.element("prop", ["type": "x-rasm-document"], text: XMLText.carried(unit.document))
            for (language, text) in [(from, unit.source), (to, unit.target)] {
                try writer.start("tuv", ["xml:lang": language])
                try writer.element("seg", text: XMLText.carried(text))
                try writer.end()
            }
            try writer.end()
        }
        try writer.end()
        try writer.end()
        return try writer.finish()
    }
}
