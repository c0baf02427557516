import Rasm
import RasmXML

/// Takes a TMX or XLIFF file apart into its units by their tags alone, so that one mistake does not hide the rest.
struct UnitSalvage {
    /// A unit as it stands in the file, and what is wrong with its XML.
    struct Unit {
        var bytes: Range<Int>
        var problem: XMLProblem?
    }

    /// Everything before the first unit.
    let head: Range<Int>
    let units: [Unit]
    /// Everything after the last unit.
    let tail: Range<Int>

    /// - Parameters:
    ///   - utf8: the file in UTF-8.
    ///   - element: the name of a unit's element: `tu`, `trans-unit`, `unit`.
    init(_ utf8: [UInt8], element: String, path: String) {
        let starts = Self.starts(of: element, in: utf8)
        let closing = "</\(element)>"
        var lines = LineIndex(utf8)
        var units: [Unit] = []
        var end = starts.first ?? utf8.count
        for (index, start) in starts.enumerated() {
            let limit = index + 1 < starts.count ? starts[index + 1] : utf8.count
            let close = Self.find(closing, in: utf8, start..<limit)
            let isLast = index + 1 == starts.count
            let stop =
                close.map { $0 + closing.utf8.count }
                ?? (isLast
                    ? Self.find(element == "tu" ? "</body>" : "</file>", in: utf8, start..<limit) ?? limit : limit)
            let range = start..<stop
            units.append(Unit(bytes: range, problem: Self.problem(in: utf8[range], at: lines.place(of: start), path)))
            end = stop
        }
        head = 0..<(starts.first ?? utf8.count)
        self.units = units
        tail = end..<utf8.count
    }

    private static func starts(of element: String, in bytes: [UInt8]) -> [Int] {
        let opening = "<" + element
        var starts: [Int] = []
        var from = 0
        while let found = find(opening, in: bytes, from..<bytes.count) {
            from = found + opening.utf8.count
            let next = from < bytes.count ? bytes[from] : 0
            if next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D || next == UInt8(ascii: ">") {
                starts.append(found)
            }
        }
        return starts
    }

    private static func find(_ word: String, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let word = Array(word.utf8)
        var from = range.lowerBound
        while from + word.count <= range.upperBound, let found = bytes[from..<range.upperBound].firstIndex(of: word[0])
        {
            if bytes[found..<range.upperBound].starts(with: word) { return found }
            from = found + 1
        }
        return nil
    }

    /// What is wrong with a unit by itself, at its place in the file.
    private static func problem(in unit: ArraySlice<UInt8>, at start: LineColumn, _ path: String) -> XMLProblem? {
        do throws(XMLError) {
            var reader = try XMLReader(utf8: Array(unit), file: path)
            while try reader.next() != nil {}
            return nil
        } catch {
            var problem = error.first
            if problem.line <= 1 { problem.column += start.column - 1 }
            problem.line += start.line - 1
            return problem
        }
    }
}
