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
    /// The answer to an object, which is given without its line end.
    let answer: @Sendable (_ object: [UInt8]) throws(InputError) -> [UInt8]

    private static let blockLength = 1 << 20

    /// Runs to the end of the input; ends the command with 1 when a line could not be read.
    func run() async throws {
        var input = try StandardInputLines(blockLength: Self.blockLength * jobs)
        var number = 0
        var hasErrors = false
        while let block = try input.next() {
            switch block {
            case .lines(let bytes):
                let pieces = Self.pieces(of: bytes, count: jobs, firstLine: number + 1)
                try await inOrder(pieces, jobs: jobs) { piece in
                    self.answers(to: bytes[piece.bytes], firstLine: piece.line)
                } consume: { done in
                    try StandardOutput.write(done.bytes)
                    if done.isError { hasErrors = true }
                }
                number += bytes.count { $0 == 0x0A } + (bytes.last == 0x0A ? 0 : 1)
            case .tooLong:
                number += 1
                hasErrors = true
                let limit = "is longer than \(StandardInputLines.maximumLine >> 20) MB, the most that is read"
                try StandardOutput.write(Self.error(InputError("", limit), line: number) + [0x0A])
            }
        }
        if hasErrors { throw ExitCode(Ending.findings) }
    }

    /// Parts of about the same length that end with lines, and the number of the first line of each.
    private static func pieces(of bytes: [UInt8], count: Int, firstLine: Int) -> [(bytes: Range<Int>, line: Int)] {
        let length = max(bytes.count / count, 16_384)
        var pieces: [(bytes: Range<Int>, line: Int)] = []
        var start = 0
        var line = firstLine
        while start < bytes.count {
            let wanted = min(start + length, bytes.count)
            let end =
                wanted < bytes.count ? bytes[wanted...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count : wanted
            pieces.append((start..<end, line))
            line += bytes[start..<end].count { $0 == 0x0A }
            start = end
        }
        return pieces
    }

    private func answers(to lines: ArraySlice<UInt8>, firstLine: Int) -> Answer {
        var all = Answer(bytes: [])
        all.bytes.reserveCapacity(lines.count + lines.count / 8)
        var start = lines.startIndex
        var number = firstLine
        while start < lines.endIndex {
            let end = lines[start...].firstIndex(of: 0x0A) ?? lines.endIndex
            var content = end
            if content > start, lines[content - 1] == 0x0D { content -= 1 }
            let object = Array(lines[start..<content])
            if object.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                all.bytes += object
            } else {
                do throws(InputError) {
                    all.bytes += try answer(object)
                } catch {
                    all.bytes += Self.error(error, line: number)
                    all.isError = true
                }
            }
            // The line ends as it did; the last one may have had no end, and gets one.
            all.bytes += lines[content..<end]
            all.bytes.append(0x0A)
            start = end + 1
            number += 1
        }
        return all
    }

    /// The object that stands in the place of a line that could not be read. Its keys are a contract.
    private static func error(_ error: InputError, line: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        JSON.object([
            (
                "error",
                .object([
                    ("line", .number(line)), ("column", error.column.map { .number($0) }),
                    ("message", .string(error.message)),
                ])
            )
        ]).write(to: &bytes)
        return bytes
    }
}
