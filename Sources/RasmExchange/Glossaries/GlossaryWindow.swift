import Rasm
import RasmXML

/// A text file of which some lines are in memory at a time, as far as it is plain: UTF-8 without control characters other than tabs and line feeds.
///
/// Of a file of two hundred megabytes the system brings the memory in a tenth of a second, and what is looked at in passing stays in no near cache; a window of it is
/// always the same memory. Copies read on by themselves.
struct GlossaryWindow {
    let path: String
    /// Whole lines, or the end of the file.
    private(set) var bytes: [UInt8]
    /// Whether something was met that is not plain, or that could not be read; then there is no more.
    private(set) var isBroken = false
    private var rest: Rest?

    /// What is not in memory yet.
    private struct Rest {
        let file: SharedFile
        /// Where it begins.
        var offset = 0
        let portion: Int
    }

    /// One open file for all copies.
    private final class SharedFile: Sendable {
        let descriptor: FileDescriptor
        let size: Int

        init?(_ path: String) {
            guard let descriptor = try? FileDescriptor(opening: path, 0), let size = descriptor.size else { return nil }
            self.descriptor = descriptor
            self.size = size
        }
    }

    /// A file that is in memory as a whole.
    init(_ file: GlossaryFile) {
        path = file.path
        bytes = file.bytes
        isBroken = !isPlain
    }

    /// The first lines of a file.
    /// - Parameters:
    ///   - portion: how many bytes are read at a time.
    ///   - name: what the file is called where its entries are said to stand.
    /// - Returns: nil where it is no regular file, or cannot be read.
    init?(path: String, portion: Int = 1 << 18, called name: String? = nil) {
        guard let file = SharedFile(path) else { return nil }
        self.path = name ?? path
        bytes = []
        rest = Rest(file: file, portion: portion)
        guard moveOn(from: 0), !isBroken else { return nil }
        // A byte order mark is no part of the text.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    }

    /// Whether there is more of the file than the window holds.
    var hasMore: Bool { rest != nil && !isBroken }

    /// Takes in more lines, and lets go of those that were read.
    /// - Parameter offset: where the bytes begin that stay.
    /// - Returns: whether that was done, so that this is now the offset 0; not where there is no more.
    mutating func moveOn(from offset: Int) -> Bool {
        guard hasMore, var rest else { return false }
        bytes.removeSubrange(..<offset)
        let kept = bytes.count
        guard (try? rest.file.descriptor.read(at: rest.offset, count: rest.portion, into: &bytes, path: path)) != nil
        else {
            isBroken = true
            return true
        }
        rest.offset += bytes.count - kept
        if rest.offset < rest.file.size, bytes.count > kept {
            // The last line is read anew with what follows of it.
            guard let end = bytes.lastIndex(of: 0x0A, in: kept..<bytes.count) else {
                isBroken = true
                return true
            }
            rest.offset -= bytes.count - end - 1
            bytes.removeLast(bytes.count - end - 1)
            self.rest = rest
        } else {
            // Whoever made it shorter or longer meanwhile is still at it.
            isBroken = rest.offset != rest.file.size
            self.rest = nil
        }
        isBroken = isBroken || !isPlain
        return true
    }

    private var isPlain: Bool {
        firstInvalidUTF8(in: bytes) == nil && TextBytes.firstForbidden(in: bytes, orReturn: true) == nil
            && bytes.firstIndex(of: 0x7F, in: 0..<bytes.count) == nil
    }

    // MARK: How long it is

    /// How many lines the file has, as far as some pieces of it tell where it is not in memory. To be asked before any of them were let go of.
    var lineCount: Int {
        guard let rest else { return bytes.count(of: 0x0A, in: 0..<bytes.count) }
        let size = rest.file.size
        var (lines, looked) = (0, 0)
        for number in 0..<Self.pieces {
            let place = size / Self.pieces * number
            guard
                let piece = try? rest.file.descriptor.read(at: place, count: Self.pieceLength, path: path)
            else { continue }
            lines += piece.count(of: 0x0A, in: 0..<piece.count)
            looked += piece.count
        }
        return lines * size / max(looked, 1)
    }

    private static let pieces = 16
    private static let pieceLength = 1 << 14
}
