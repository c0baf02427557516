import ArgumentParser
import RasmExchange
import RasmXML

/// How the program ends: what is said last, and the exit code.
///
/// 0 all is well, 1 findings at or above the threshold, 2 the work could not be done. ArgumentParser's own code for bad usage, 64, becomes 2.
struct Ending {
    static let clean: Int32 = 0
    static let findings: Int32 = 1
    static let failed: Int32 = 2
    /// Whoever read our output has gone: what a shell reports of a program that SIGPIPE ended, so that nobody takes it for clean.
    static let closedPipe: Int32 = 128 + 13

    private var code: Int32
    private var output = ""

    init(_ error: any Error) {
        switch error {
        case let error as ExitCode: code = error.rawValue
        case StandardOutput.Failure.closedPipe: code = Self.closedPipe
        case StandardOutput.Failure.failed(let error):
            code = Self.failed
            Messages.error(error)
        case let error as InputError:
            code = Self.failed
            Messages.error(error)
        case let error as UsageError:
            code = Self.failed
            Messages.error(error.message)
        case let error as XMLError:
            code = Self.failed
            for problem in error.problems { Messages.error("\(problem)") }
        case let error as GlossaryErrors:
            code = Self.failed
            for problem in error.problems { Messages.error("\(problem)") }
        default:
            let text = RasmCommand.fullMessage(for: error)
            if RasmCommand.exitCode(for: error).isSuccess {
                code = Self.clean
                output = text.hasSuffix("\n") ? text : text + "\n"
            } else {
                code = Self.failed
                Messages.error(text.hasPrefix("Error: ") ? String(text.dropFirst(7)) : text)
            }
        }
    }

    /// Says what is left to say, and ends the program.
    func exit() -> Never {
        if !output.isEmpty {
            do throws(StandardOutput.Failure) {
                try StandardOutput.write(output)
            } catch {
                Ending(error).exit()
            }
        }
        Signals.end(code)
    }
}
