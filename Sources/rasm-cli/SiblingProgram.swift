import RasmExchange

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// Another program of Rasm, which lies beside this one.
enum SiblingProgram {
    /// Goes on as the other program: its output, signals and exit code are ours.
    ///
    /// - Parameter input: what it reads on standard input.
    /// - Throws: when it is not there.
    static func become(_ name: String, _ arguments: [String], reading input: [UInt8]) throws -> Never {
        let path = folder() + name
        guard access(path, X_OK) == 0 else {
            throw UsageError(
                "the program \(name) is not beside this one (\(path)); build it with "
                    + "`swift build -c release --product \(name)`")
        }
        var template = Array("\(System.environment("TMPDIR") ?? "/tmp")/rasm-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw UsageError("cannot write a temporary file: \(String(cString: strerror(errno)))") }
        // Without a name it is gone with the last that has it open.
        unlink(template)
        var written = 0
        while written < input.count {
            let count = input.withUnsafeBytes { write(file, $0.baseAddress! + written, $0.count - written) }
            guard count > 0 else {
                throw UsageError("cannot write a temporary file: \(String(cString: strerror(errno)))")
            }
            written += count
        }
        lseek(file, 0, SEEK_SET)
        dup2(file, 0)
        var pointers = ([path] + arguments).map { strdup($0) as UnsafeMutablePointer<CChar>? } + [nil]
        execv(path, &pointers)
        throw UsageError("\(path) cannot be run: \(String(cString: strerror(errno)))")
    }

    /// Where this program lies, with a slash at the end.
    private static func folder() -> String {
        let called = CommandLine.arguments[0]
        let found = called.contains("/") ? called : searchPath(called) ?? called
        let real = InputFiles.realPath(found) ?? found
        return real.lastIndex(of: "/").map { String(real[...$0]) } ?? "./"
    }

    private static func searchPath(_ name: String) -> String? {
        (System.environment("PATH") ?? "").split(separator: ":").lazy.map { "\($0)/\(name)" }
            .first { access($0, X_OK) == 0 }
    }
}
