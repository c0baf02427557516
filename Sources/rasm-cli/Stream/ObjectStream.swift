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
                let block = Block(lines, firstLine: line)
                line += block.ends.count
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
        let lines: StandardInputLines.Block
        let firstLine: Int
        /// Where each of the lines ends; of a line that is too long there is nothing but that it is one.
        private(set) var ends: [Int] = []

        init(_ lines: StandardInputLines.Block, firstLine: Int) {
            (self.lines, self.firstLine) = (lines, firstLine)
            guard case .lines(let bytes) = lines else {
                ends = [0]
                return
            }
            var start = 0
            while start < bytes.count {
                let end = bytes.firstIndex(of: 0x0A, in: start..<bytes.count) ?? bytes.count
                ends.append(end)
                start = end + 1
            }
        }
    }

    private func answers(to block: Block) -> Answer {
        guard case .lines(let lines) = block.lines else {
            let limit = "is longer than \(StandardInputLines.maximumLine >> 20) MB, the most that is read"
            return Answer(bytes: Self.error(InputError("", limit), line: block.firstLine) + [0x0A], isError: true)
        }
        var isError = false
        let bytes = JSONWriter.bytes(room: lines.count * growth + lines.count / 8) { all in
            write(lines, block, to: &all, &isError)
        }
        return Answer(bytes: bytes, isError: isError)
    }

    private func write(_ lines: [UInt8], _ block: Block, to all: inout JSONWriter, _ isError: inout Bool) {
        var start = 0
        for (number, end) in block.ends.enumerated() {
            var content = end
            if content > start, lines[content - 1] == 0x0D { content -= 1 }
            let object = Array(lines[start..<content])
            if object.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                all.raw(object)
            } else {
                do throws(InputError) {
                    try answer(object, &all)
                } catch {
                    all.raw(Self.error(error, line: block.firstLine + number))
                    isError = true
                }
            }
            // The line ends as it did; the last one may have had no end, and gets one.
            all.raw(lines[content..<end])
            all.endLine()
            start = end + 1
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
