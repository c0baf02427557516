import Rasm
import RasmXML
import Testing

@testable import RasmExchange

/// A term as a client meets it in a file: what it would offer as a translation.
struct OfferedTerm: Hashable {
    var language: String
    var text: String
}

/// Small readers, one for each format, that do what the clients of the format do: they take what those offer, and no more.
///
/// They are no kin of the readers in `Glossaries`, which read for another purpose.
enum OfferedTerms {
    /// All that a client may offer, reading a file in every direction it reads it in.
    static func of(_ format: NamesFormat, in bytes: [UInt8]) throws -> Set<OfferedTerm> {
        switch format {
        case .tmx(_, let to, let bothWays): try memory(bytes).filter { bothWays || $0.language == to }
        case .omegaT(let from, let to, let bothWays): pairs(bytes, from, to, bothWays: bothWays)
        case .utx(let from, let to, _): dictionary(bytes, from, to)
        case .tbx(let options): try termbase(bytes, honoursStatus: options.profile == .full)
        case .multiTerm(let options): try multiTerm(bytes, honoursStatus: options.deprecated)
        case .memoQ: memoQ(bytes)
        case .csv: table(bytes)
        }
    }

    /// Both sides of every unit.
    static func memory(_ bytes: [UInt8]) throws -> Set<OfferedTerm> {
        let units = try XMLElement(parsing: bytes).first("body")?.elements("tu") ?? []
        return Set(
            units.flatMap { $0.elements("tuv") }.map {
                OfferedTerm(language: $0["xml:lang"] ?? "", text: $0.first("seg")?.text ?? "")
            })
    }

    private static func lines(_ bytes: [UInt8]) -> [[String]] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// OmegaT shows the second column.
    private static func pairs(_ bytes: [UInt8], _ from: String, _ to: String, bothWays: Bool) -> Set<OfferedTerm> {
        Set(
            lines(bytes).flatMap { cells in
                [OfferedTerm(language: to, text: cells[1])]
                    + (bothWays ? [OfferedTerm(language: from, text: cells[0])] : [])
            })
    }

    /// A dictionary may be turned around, save for what is not standard.
    private static func dictionary(_ bytes: [UInt8], _ from: String, _ to: String) -> Set<OfferedTerm> {
        Set(
            lines(bytes).filter { !$0[0].hasPrefix("#") }.flatMap { cells in
                [OfferedTerm(language: to, text: cells[1])]
                    + (cells[3] == "approved" ? [OfferedTerm(language: from, text: cells[0])] : [])
            })
    }

    /// Every term; `forbidden` and `obsolete` hide their whole entry (Weblate), and who honours a status hides deprecated terms.
    static func termbase(_ bytes: [UInt8], honoursStatus: Bool) throws -> Set<OfferedTerm> {
        var offered: Set<OfferedTerm> = []
        let body = try XMLElement(parsing: bytes).first("text")?.first("body")
        for entry in body?.elements ?? [] {
            var terms: [(OfferedTerm, String)] = []
            for section in entry.elements where section["xml:lang"] != nil {
                for term in section.elements where term.first("term") != nil {
                    let status = term.elements.first {
                        $0["type"] == "administrativeStatus" || $0.name.local == "administrativeStatus"
                    }
                    let text = term.first("term")?.text ?? ""
                    terms.append((OfferedTerm(language: section["xml:lang"] ?? "", text: text), status?.text ?? ""))
                }
            }
            if terms.contains(where: { $0.1 == "forbidden" || $0.1 == "obsolete" }) { continue }
            for (term, status) in terms where !(honoursStatus && isHidden(status)) { offered.insert(term) }
        }
        return offered
    }

    private static func isHidden(_ status: String) -> Bool {
        status.hasPrefix("deprecated") || status.hasPrefix("superseded")
    }

    private static func multiTerm(_ bytes: [UInt8], honoursStatus: Bool) throws -> Set<OfferedTerm> {
        var offered: Set<OfferedTerm> = []
        for section in try XMLElement(parsing: bytes).elements("conceptGrp").flatMap({ $0.elements("languageGrp") }) {
            let language = section.first("language")?["lang"]?.lowercased() ?? ""
            for term in section.elements("termGrp") {
                let status = term.elements("descripGrp").compactMap { $0.first("descrip") }
                    .first { $0["type"] == "Status" }?.text
                if honoursStatus, isHidden(status ?? "") { continue }
                offered.insert(OfferedTerm(language: language, text: term.first("term")?.text ?? ""))
            }
        }
        return offered
    }

    /// Every term that is not forbidden.
    private static func memoQ(_ bytes: [UInt8]) -> Set<OfferedTerm> {
        let tags = ["Arabic": "ar", "English": "en", "French": "fr", "Russian": "ru"]
        let rows = DelimitedText(bytes, from: 3, delimiter: UInt8(ascii: ","), file: "").rows
        var offered: Set<OfferedTerm> = []
        for row in rows.dropFirst() {
            for (column, header) in rows[0].enumerated() {
                guard let language = tags[header.text], !row[column].text.isEmpty else { continue }
                if row[column + 1].text.split(separator: ";").contains("NonTerm") { continue }
                offered.insert(OfferedTerm(language: language, text: row[column].text))
            }
        }
        return offered
    }

    private static func table(_ bytes: [UInt8]) -> Set<OfferedTerm> {
        let rows = DelimitedText(bytes, delimiter: UInt8(ascii: ","), file: "").rows.dropFirst()
        return Set(
            rows.filter { !isHidden($0[4].text) }.map { OfferedTerm(language: $0[2].text, text: $0[5].text) })
    }
}

/// Every format in every setting that matters.
enum EveryFormat {
    static let all: [NamesFormat] =
        [("ar", "en"), ("en", "ar"), ("ru", "ar")].flatMap { pair -> [NamesFormat] in
            let (from, to) = pair
            let languages = [from, to]
            return [
                .tmx(from: from, to: to, bothWays: false), .tmx(from: from, to: to, bothWays: true),
                .omegaT(from: from, to: to, bothWays: false), .omegaT(from: from, to: to, bothWays: true),
                .utx(from: from, to: to, bothWays: false), .utx(from: from, to: to, bothWays: true),
                .tbx(TBXExport.Options(profile: .weblate, languages: languages)),
                .tbx(TBXExport.Options(version: .v2, profile: .omegat, languages: languages)),
                .multiTerm(MultiTermExport.Options(languages: languages)),
                .memoQ(MemoQExport.Options(languages: languages)),
            ]
        } + termbases

    /// Those that hold all languages.
    static let termbases: [NamesFormat] = [
        .tbx(TBXExport.Options(version: .v2)), .tbx(TBXExport.Options(version: .v3)),
        .tbx(TBXExport.Options(version: .v3, style: .dct)),
        .tbx(TBXExport.Options(version: .v2, profile: .omegat)),
        .tbx(TBXExport.Options(version: .v3, profile: .omegat)),
        .multiTerm(MultiTermExport.Options()), .multiTerm(MultiTermExport.Options(deprecated: true)),
        .memoQ(MemoQExport.Options()), .memoQ(MemoQExport.Options(spellings: true)), .csv(CSVExport.Options()),
        .csv(CSVExport.Options(spellings: false)),
    ]

    /// One of each, for the glossary of the project, which is large.
    static let large: [NamesFormat] = [
        .tmx(from: "ar", to: "en", bothWays: false), .tmx(from: "en", to: "ar", bothWays: true),
        .omegaT(from: "en", to: "ar", bothWays: false), .utx(from: "ar", to: "en", bothWays: false),
        .tbx(TBXExport.Options(profile: .weblate, languages: ["en", "ar"])),
        .tbx(TBXExport.Options(version: .v3, style: .dct)), .tbx(TBXExport.Options(version: .v2, profile: .omegat)),
        .multiTerm(MultiTermExport.Options()), .memoQ(MemoQExport.Options(languages: ["ar", "en"])),
    ]

    /// The names of the project's glossary by language, made once.
    static let projectNames: [String: [[SpelledName]]] = {
        guard let glossary = try? ProjectData.glossary.get() else { return [:] }
        return Dictionary(
            uniqueKeysWithValues: ExportLanguages.all(in: glossary).map {
                ($0, SpelledName.all(in: glossary, language: $0))
            })
    }()
}
