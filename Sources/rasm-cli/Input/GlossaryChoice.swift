import RasmExchange

/// The glossary and the settings a command takes, as its command line said it.
struct GlossaryChoice: Equatable {
    /// In place of the configured one.
    var glossary: [String] = []
    /// In place of the nearest rasm.yaml.
    var settings: String?

    /// The configuration, with the glossary of the command line in place of its own.
    func configuration() throws -> Configuration {
        var configuration = Configuration()
        if let path = settings ?? ConfigurationReader.find() { configuration = try ConfigurationReader.read(path) }
        if !glossary.isEmpty { configuration.glossary = Setting(glossary, .option("--glossary")) }
        return configuration
    }
}
