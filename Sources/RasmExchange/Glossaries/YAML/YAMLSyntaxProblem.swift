import Rasm
import Yams

/// What the YAML parser says, in words for somebody who writes glossaries.
struct YAMLSyntaxProblem {
    let problem: FileProblem

    init(_ error: YamlError, file: GlossaryFile) {
        func place(_ mark: Mark) -> SourcePlace { SourcePlace(file: file.path, line: mark.line, column: mark.column) }
        let start = SourcePlace(file: file.path, line: 1, column: 1)
        switch error {
        case .scanner(let context, let text, let mark, _), .parser(let context, let text, let mark, _),
            .composer(let context, let text, let mark, _):
            problem = Self.translate(text, context: context, at: place(mark))
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "«\($0)»" }.joined(separator: ", ")
            problem = FileProblem(
                .duplicateKey, at: place(context.mark), "\(names) stands twice in this mapping; join the two")
        case .reader(let text, let offset, _, _):
            // The offset counts Swift characters; a place a few lines early is better than none.
            let before = file.text.prefix(offset ?? 0).utf8.count
            problem = FileProblem(.encoding, at: file.place(of: before), "\(text); save the glossary as UTF-8 text")
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            problem = FileProblem(.syntax, at: start, "this is not YAML: \(error)")
        }
    }

    private static func translate(_ text: String, context: YamlError.Context?, at place: SourcePlace) -> FileProblem {
        let words = "\(context?.text ?? "") \(text)"
        if words.contains("exceeded max") || words.contains("nesting") {
            return FileProblem(.depth, at: place, "this is nested too deeply for a glossary")
        }
        let hint = hints.first { words.contains($0.said) }?.means ?? "this is not YAML: \(text)"
        var opened = ""
        if let context, context.mark.line > 0, context.mark.line != place.line {
            opened = " (it belongs to what begins at line \(context.mark.line))"
        }
        return FileProblem(.syntax, at: place, hint + opened)
    }

    /// What libyaml says, and what has most likely happened. The first that fits is taken.
    private static let hints: [(said: String, means: String)] = [
        ("an alias", "a value that begins with * needs quotation marks: \"*…\""),
        ("undefined alias", "a value that begins with * needs quotation marks: \"*…\""),
        ("an anchor", "a value that begins with & needs quotation marks"),
        (
            "mapping values are not allowed",
            "a value with «: » in it needs quotation marks; or a line is indented too far"
        ),
        (
            "did not find expected '-' indicator",
            "a line that does not fit the list: its indentation is off, or a sentence that begins with [ or a quotation mark needs quotation marks around the whole"
        ),
        (
            "did not find expected key",
            "a line that does not fit: its indentation is off, or a value that begins with [ or a quotation mark goes on after it; put quotation marks around the whole value"
        ),
        (
            "did not find expected ',' or ']'",
            "a list opened with [ is not closed with ], or a comma is missing; the Arabic comma ، does not count"
        ),
        (
            "did not find expected ',' or '}'",
            "a mapping opened with { is not closed with }, or a comma is missing; the Arabic comma ، does not count"
        ),
        ("could not find expected ':'", "a key without a colon, or a value whose quotation marks are not closed"),
        ("quoted scalar", "a quotation mark is opened and never closed"),
        (
            "cannot start any token",
            "a value cannot begin with this character (tab, @, ` or %): indent with spaces, put text in quotation marks"
        ),
        ("tab character", "indent with spaces, not with tabs"),
        ("another document", "a glossary file is one YAML document: take out the line ---"),
    ]
}
