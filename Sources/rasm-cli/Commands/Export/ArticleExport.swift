import Rasm
import RasmExchange
import RasmXML

/// The way from articles to one file each in another format.
struct ArticleExport: Sendable {
    let names: Glossary
    let style: HouseStyle
    /// `article.txt` becomes `article.tei.xml`.
    let fileExtension: String
    var language = "ar"
    let output: OutputOptions.Target

    init(names: Glossary, style: HouseStyle, fileExtension: String, language: String = "ar", output: OutputOptions) {
        self.names = names
        self.style = style
        self.fileExtension = fileExtension
        self.language = language
        self.output = output.target
    }

    func run(
        _ options: ArticleOptions, _ configuration: Configuration,
        write: @escaping @Sendable (AnalyzedArticle) throws(XMLError) -> [UInt8]
    ) async throws {
        var reading = Reading(options, configuration)
        let inputs = reading.inputs
        let isAlone = inputs.count == 1 && !options.paths.contains { (try? InputFiles.kind(of: $0)) == .folder }
        if inputs.count > 1, case .standardOutput = output {
            throw UsageError("\(inputs.count) articles cannot be written as one file; give --output FOLDER")
        }
        if case .path(let folder) = output {
            var spared = GlossaryOptions.spared(configuration)
            if isAlone, let input = inputs.first {
                spared.read(input.path, as: OutputTree.role)
                try spared.write(output.path(relative: renamed(input).relative, isAlone: true), as: "--output")
            } else {
                try OutputTree.check(inputs.map(renamed), below: folder, sparing: spared)
            }
        }
        let index = TermIndex(names, language: language)
        let segmenter = Segmenter()
        try await reading.forEach { (input, document) throws(InputError) in
            guard let article = document.article else {
                throw InputError(input.name, "is no article but \(document.format.name); give plain text or Markdown")
            }
            let analyzed = AnalyzedArticle(
                name: input.relative, article: article, segments: segmenter.segments(of: article),
                mentions: Analysis(of: article, index: index, style: style).mentions, language: language)
            do throws(XMLError) {
                return (input, try write(analyzed))
            } catch {
                throw InputError(input.name, "cannot be written: \(error)")
            }
        } consume: { (input, bytes) in
            try output.write(bytes, relative: renamed(input).relative, isAlone: isAlone)
        }
        try reading.finish()
    }

    private func renamed(_ input: Input) -> Input {
        var renamed = input
        let format = ContainerFormat(path: input.relative)
        if format.isArticle, let dot = input.relative.lastIndex(of: "."), !input.relative[dot...].contains("/") {
            renamed.relative = String(input.relative[..<dot])
        }
        renamed.relative += "." + fileExtension
        return renamed
    }
}
