import Rasm
import Testing

@testable import RasmExchange

@Suite("What a file lacks of a glossary")
struct LossReportTests {
    private func report(_ format: NamesFormat, _ glossary: Glossary = ExportFixtures.rich) throws -> LossReport {
        LossReport(of: glossary, in: try format.file(of: glossary).content)
    }

    private func counts(_ report: LossReport) -> [String] { report.losses.map { "\($0.kind.rawValue) \($0.count)" } }

    @Test func `a full termbase lacks what TBX has no category for`() throws {
        #expect(
            counts(try report(.tbx(TBXExport.Options(version: .v2)))) == [
                "evidence 1", "spelling-tables 2", "default-holders 1", "name-words 2", "self-tests 1",
            ])
    }

    @Test func `a list for OmegaT lacks homographs, statuses of no term, and most of what is said of entries`() throws {
        // Of the listed names in ar and en: «حلف الأطلنطي» and «شويقو» are sources, «Shoygu» is deprecated; مارس needs evidence; كيم is Kim Jong Un's alone;
        // «Sergey Shoigu» is no preferred translation. Not marked: شويغو, شويقو, كيم, نوفاك, الناتو, Shoigu, Kim, Novak, NATO.
        let report = try report(.omegaT(from: "ar", to: "en", bothWays: false))
        #expect(
            counts(report) == [
                "languages 1", "deprecated-terms 1", "homographs 1", "short-forms 1", "other-terms 1", "types 9",
                "regions 1", "notes 1", "kinds 5", "wikidata 1", "spelling-tables 2", "default-holders 1",
                "name-words 2", "self-tests 1",
            ])
        #expect(report.losses[0].names == ["ru"])
    }

    @Test(arguments: EveryFormat.all)
    func `what is listed is in the file, or counted as left out`(format: NamesFormat) throws {
        let glossary = ExportFixtures.rich
        let content = try format.file(of: glossary).content
        let report = LossReport(of: glossary, in: content)
        var listed: Set<CarriedTerm> = []
        for entry in glossary.entries {
            for section in entry.sections where content.languages.contains(section.language) {
                for term in section.terms {
                    listed.insert(CarriedTerm(entry: entry.id, language: section.language, text: term.text))
                }
            }
        }
        let left = report[.deprecatedTerms] + report[.homographs] + report[.shortForms] + report[.otherTerms]
        #expect(left == listed.subtracting(content.terms).count)
        // The texts are in the bytes, or not, as the content says.
        let offered = Set(try OfferedTerms.of(format, in: try format.file(of: glossary).bytes).map(\.text))
        let texts = Set(content.terms.map(\.text))
        #expect(offered.subtracting(texts) == [])
        #expect(report[.languages] == Set(["ar", "en", "ru"]).subtracting(content.languages).count)
    }

    @Test func `deprecated terms are counted where they are left out, and only there`() throws {
        // In ar: «حلف الأطلنطي» (superseded), «شويقو»; in en: «Shoygu».
        #expect(try report(.multiTerm(MultiTermExport.Options()))[.deprecatedTerms] == 3)
        #expect(try report(.multiTerm(MultiTermExport.Options(deprecated: true)))[.deprecatedTerms] == 0)
        #expect(try report(.memoQ(MemoQExport.Options()))[.deprecatedTerms] == 0)
        #expect(try report(.tbx(TBXExport.Options(version: .v2, profile: .omegat)))[.deprecatedTerms] == 3)
        // Weblate has a word for forbidden targets; deprecated sources are left out.
        #expect(
            try report(.tbx(TBXExport.Options(profile: .weblate, languages: ["en", "ar"])))[.deprecatedTerms] == 1)
    }

    @Test func `what memoQ cannot mark is counted`() throws {
        // Admitted: «Sergey Shoigu», كيم of Kim Novak has no counterpart, آذار; superseded: «حلف الأطلنطي».
        let report = try report(.memoQ(MemoQExport.Options(languages: ["ar", "en"])))
        #expect(report[.statuses] == 4)
        #expect(report[.wikidata] == 1)
        #expect(report[.notes] == 0)
        #expect(report[.spellings] == 4)
    }

    @Test func `nothing is said of a glossary that fits`() throws {
        let glossary = ExportFixtures.glossary("ali", ar: [Term("علي حسن")], en: [Term("Ali Hasan")], kind: .other)
        #expect(try report(.multiTerm(MultiTermExport.Options()), glossary).losses == [])
    }

    @Test(arguments: ExportClient.allCases)
    func `each client is given formats of its own pair, and says where its ways are known from`(client: ExportClient) {
        let formats = client.formats(from: "ar", to: "en")
        #expect(!formats.isEmpty && formats.allSatisfy { $0.languages == ["ar", "en"] })
        #expect(!client.sources.isEmpty && client.sources.allSatisfy { $0.contains("run") })
    }
}
