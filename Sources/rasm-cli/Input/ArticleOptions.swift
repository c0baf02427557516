import RasmExchange

/// The articles a command reads, as its command line said it.
struct ArticleOptions: Equatable {
    var paths: [String] = []
    var stdinFilename: String?
    /// How many files at once; nil when nobody has said so.
    var jobs: Int?
    var encoding: String?
    var textFields: [String] = []
    var languageField: String?
    var skipsMissing = false
    var columns: [String] = []

    var workers: Int { jobs ?? System.processors }

    /// What the documents have to be told.
    var documents: DocumentOptions {
        var options = DocumentOptions()
        options.encoding = encoding.flatMap(CharacterEncoding.init)
        options.textFields = textFields
        options.languageField = languageField
        options.skipsMissing = skipsMissing
        options.columns = columns
        return options
    }
}
