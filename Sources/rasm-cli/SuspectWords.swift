/// Words of a command line that the argument parser takes for something else than was meant.
///
/// `-archive` is to it a row of one-letter options, among them `-h`: it would print the help and end with 0, and a script would take what was never read for
/// clean. And an empty word is what an unset variable of the shell leaves: `--output ""` would write into the root of the disk.
enum SuspectWords {
    /// - Parameter words: those behind the name of the program.
    static func check(_ words: some Sequence<String>) throws(UsageError) {
        var before = "rasm"
        var areOptionsOver = false
        for word in words {
            if word.isEmpty {
                throw UsageError("there is an empty word behind «\(before)»; is a variable of the shell not set?")
            }
            if !areOptionsOver { try check(word) }
            if word == "--" { areOptionsOver = true }
            before = word
        }
    }

    private static func check(_ word: String) throws(UsageError) {
        guard word.hasPrefix("-"), word != "--" else { return }
        if !word.hasPrefix("--"), word.utf8.count > 2, !word.hasPrefix("-o=") {
            throw UsageError(
                "there is no option «\(word)»; a path that begins with a dash is given as ./\(word), or behind --")
        }
        guard let sign = word.firstIndex(of: "=") else { return }
        if word[sign...] == "=" {
            throw UsageError("«\(word)» has no value; is a variable of the shell not set?")
        }
        if ["--help", "--version"].contains(word[..<sign]) {
            throw UsageError("«\(word[..<sign])» takes no value; leave «\(word[sign...])» out")
        }
    }
}
