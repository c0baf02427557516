import Foundation

/// What a run of the built program gave.
struct Run {
    var exit: Int32
    var output: Data
    var errors: Data

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var errorText: String { String(decoding: errors, as: UTF8.self) }
}

/// The built program, run as people run it: as a process of its own.
enum Rasm {
    /// The program lies beside the bundle of the tests.
    static let program: URL = {
        #if os(macOS)
            let bundle =
                Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
        #else
            let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        #endif
        return bundle.deletingLastPathComponent().appendingPathComponent("rasm")
    }()

    /// Starts the program; what it writes goes to files, so that no pipe can fill up.
    static func start(
        _ arguments: [String], in folder: Folder, input: Data = Data(), output: URL? = nil,
        environment: [String: String] = [:]
    ) throws -> Started {
        let channels = try Folder()
        try channels.write("stdin", input)
        try channels.write("stdout", "")
        try channels.write("stderr", "")
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"].merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: channels.url("stdin"))
        process.standardOutput = try FileHandle(forWritingTo: output ?? channels.url("stdout"))
        process.standardError = try FileHandle(forWritingTo: channels.url("stderr"))
        try process.run()
        return Started(process: process, channels: channels)
    }

    static func run(
        _ arguments: [String], in folder: Folder, input: Data = Data(), output: URL? = nil,
        environment: [String: String] = [:]
    ) throws -> Run {
        try start(arguments, in: folder, input: input, output: output, environment: environment).finish()
    }

    /// A program that is running.
    struct Started {
        let process: Process
        fileprivate let channels: Folder

        func finish() throws -> Run {
            process.waitUntilExit()
            return Run(
                exit: process.terminationStatus, output: try channels.read("stdout"),
                errors: try channels.read("stderr"))
        }
    }
}
