import ArgumentParser
import Rasm
import RasmExchange

/// JSON objects from standard input, one a line, each answered by one line on standard output, in their order.
///
/// What is there is worked on at once and written before more is waited for. Memory does not grow with the stream.
struct ObjectStream: Sendable {
    /// A line that comes out, without its line end.
    struct Answer: Sendable {
        var bytes: [UInt8]
        /// Whether it stands for a line that could not be read.
        var isError = false
    }

    let jobs: Int
    /// How many times as long as the objects the answers are going to be, about.
    let growth: Int
    /// Appends the answer to an object, which is given without its line end; when it throws, nothing.
    let answer: @Sendable (_ object: [UInt8], _ answers: inout JSONWriter) throws(InputError) -> Void

    /// In bytes: what is read, worked on and written stays in the cache of one processor.
    private static let blockLength = 1 << 17

    /// Runs to the end of the input; ends the command with 1 when a line could not be read.
    func run() async throws {
        var input = try StandardInputLines(blockLength: Self.blockLength)
        StandardOutput.widenPipe()
        var line = 1
        var hasErrors = false
        var isOver = false
        try await inOrder(jobs: jobs) { mayWait -> Next<Result<Block, InputError>> in
            if isOver { return .end }
            do throws(InputError) {
                let lines = try input.next(waits: mayWait)
                if case .nothingYet? = lines { return .nothingYet }
                guard let lines else { return .end }
                let block = Block(lines: lines, firstLine: line)
                line += block.count
                return .item(.success(block))
            } catch {
                isOver = true
                return .item(.failure(error))
            }
        } work: { block in
            block.map { self.answers(to: $0) }
        } consume: { answers in
            let answers = try answers.get()
            try StandardOutput.write(answers.bytes)
            if answers.isError { hasErrors = true }
        }
        if hasErrors { throw ExitCode(Ending.findings) }
    }

    /// Lines of the input, and the number of the first of them.
    private struct Block: Sendable {
        var lines: StandardInputLines.Block
        var firstLine: Int

        var count: Int {
            guard case .lines(let bytes) = lines else { return 1 }
            return bytes.count(of: 0x0A, in: 0..<bytes.count) + (bytes.last == 0x0A ? 0 : 1)
        }
    }

    private func answers(to block: Block) -> Answer {
        guard case .lines(let lines) = block.lines else {
            let limit = "is longer than \(StandardInputLines.maximumLine >> 20) MB, the most that is read"
            return Answer(bytes: Self.error(InputError("", limit), line: block.firstLine) + [0x0A], isError: true)
        }
        return answers(to: lines, firstLine: block.firstLine)
    }

    private func answers(to lines: [UInt8], firstLine: Int) -> Answer {
        var isError = false
        let bytes = JSONWriter.bytes(room: lines.count * growth + lines.count / 8) { all in
            write(lines, firstLine, to: &all, &isError)
        }
        return Answer(bytes: bytes, isError: isError)
    }

    private func write(_ lines: [UInt8], _ firstLine: Int, to all: inout JSONWriter, _ isError: inout Bool) {
        var start = 0
        var number = firstLine
        while start < lines.count {
            let end = lines.firstIndex(of: 0x0A, in: start..<lines.count) ?? lines.count
            var content = end
            if content > start, lines[content - 1] == 0x0D { content -= 1 }
            let object = Array(lines[start..<content])
            if object.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                all.raw(object)
            } else {
                do throws(InputError) {
                    try answer(object, &all)
                } catch {
                    all.raw(Self.error(error, line: number))
                    isError = true
                }
            }
            // The line ends as it did; the last one may have had no end, and gets one.
            all.raw(lines[content..<end])
            all.endLine()
            start = end + 1
            number += 1
        }
    }

    /// The object that stands in the place of a line that could not be read. Its keys are a contract.
    private static func error(_ error: InputError, line: Int) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.name("error")
            json.object { json in
                json.member("line", line)
                if let column = error.column { json.member("column", column) }
                json.member("message", error.message)
            }
        }
        return json.bytes
    }
}
