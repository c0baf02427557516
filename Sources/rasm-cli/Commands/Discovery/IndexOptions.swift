import ArgumentParser

/// Where what was counted is kept for the next run.
struct IndexOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Keeps what was counted in this file, so that the next run over the archive counts only what is new or has changed, and says the same. "
                + "The file is made if it is not there.", valueName: "file"),
        completion: .file())
    var index: String?

    func validate() throws {
        if let index, index.isEmpty || index == "-" { throw ValidationError("--index takes the name of a file") }
    }
}
