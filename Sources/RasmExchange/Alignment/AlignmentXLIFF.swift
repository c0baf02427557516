import RasmXML

/// Writes aligned sentences as XLIFF 2.1: a file for each pair of documents, a unit for each bead, its confidence as a note.
public enum AlignmentXLIFF {
    /// - Throws: never for text of which XML can carry all characters; others are left out.
    public static func write(_ units: [AlignedUnit], from: String, to: String) throws(XMLError) -> [UInt8] {
        var writer = try XMLWriter()
        try writer.declaration()
        try writer.start(
            "xliff",
            [
                "xmlns": "urn:oasis:names:tc:xliff:document:2.0", "version": "2.1", "srcLang": from, "trgLang": to,
            ])
        var files = 0
        var rest = units.filter(\.isPair)[...]
        while let first = rest.first {
            let document = rest.prefix { $0.document == first.document }
            rest = rest.dropFirst(document.count)
            files += 1
            try writer.start("file", ["id": "f\(files)", "original": XMLText.carried(first.document)])
            for (number, unit) in document.enumerated() {
                try writer.start("unit", ["id": "u\(number + 1)"])
                try writer.start("notes")
                try writer.element("note", ["category": "x-rasm-confidence"], text: unit.confidence)
                try writer.end()
                try writer.start("segment", ["state": "translated"])
                try writer.element("source", text: XMLText.carried(unit.source))
                try writer.element("target", text: XMLText.carried(unit.target))
                try writer.end()
                try writer.end()
            }
            try writer.end()
        }
        try writer.end()
        return try writer.finish()
    }
}
