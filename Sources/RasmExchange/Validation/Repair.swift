import Rasm
import RasmXML

/// A broken TMX or XLIFF file with its good units kept, and the bad ones apart.
public struct Repair: Sendable {
    /// A unit that was taken out, as it stands in the file.
    public struct Quarantined: Sendable {
        public var place: SourcePlace
        public var reason: String
        public var text: String
    }

    /// The file without the bad units, in its own encoding.
    public let bytes: [UInt8]
    public let kept: Int
    public let quarantined: [Quarantined]

    /// Whether the file needed no repair.
    public var isUnchanged: Bool { quarantined.isEmpty && !hasMended }
    private let hasMended: Bool

    /// - Throws: for a file that is no TMX or XLIFF, or whose beginning is broken: then there is nothing to keep.
    public init(of bytes: [UInt8], path: String) throws(InputError) {
        let format = ContainerFormat(path: path)
        guard format == .tmx || format == .xliff else {
            throw InputError(path, "only TMX and XLIFF files are repaired, not \(format.name)")
        }
        let source = try EncodingChoice(bytes, path: path, format: format, asked: nil).source
        let utf8 = source.utf8
        let element = format == .tmx ? "tu" : Self.unitElement(of: utf8)
        let salvage = UnitSalvage(utf8, element: element, path: path)
        var lines = LineIndex(utf8)
        var kept: [UInt8] = Array(utf8[salvage.head])
        var count = 0
        var bad: [Quarantined] = []
        var end = salvage.head.upperBound
        let grammar = format == .tmx ? TMXGrammar(version: "1.4") : nil
        func quarantine(_ range: Range<Int>, _ place: SourcePlace, _ reason: String) {
            bad.append(Quarantined(place: place, reason: reason, text: String(decoding: utf8[range], as: UTF8.self)))
        }
        func place(_ offset: Int) -> SourcePlace {
            let found = lines.place(of: offset)
            return SourcePlace(file: path, line: found.line, column: found.column)
        }
        for unit in salvage.units {
            let between = end..<unit.bytes.lowerBound
            if utf8[between].allSatisfy({ $0 <= 0x20 }) {
                kept += utf8[between]
            } else {
                kept +=
                    utf8[between].contains(UInt8(ascii: "<")) && Self.isMarkup(utf8[between])
                    ? Array(utf8[between]) : []
            }
            end = unit.bytes.upperBound
            if let problem = unit.problem {
                quarantine(
                    unit.bytes, SourcePlace(file: path, line: problem.line, column: problem.column), problem.message)
            } else if let objection = Self.objection(to: utf8[unit.bytes], grammar) {
                quarantine(unit.bytes, place(unit.bytes.lowerBound), objection)
            } else {
                kept += utf8[unit.bytes]
                count += 1
            }
        }
        let (whole, isMended) = try Self.closed(kept, tail: Array(utf8[salvage.tail]), path)
        self.kept = count
        quarantined = bad
        hasMended = isMended
        self.bytes = try Self.encoded(whole, like: source, path)
    }

    /// The file with its end: its own where that fits, else the end tags that are due.
    private static func closed(_ kept: [UInt8], tail: [UInt8], _ path: String) throws(InputError) -> (
        bytes: [UInt8], isMended: Bool
    ) {
        if problem(in: kept + tail, path) == nil { return (kept + tail, false) }
        var open: [String] = []
        var failure: XMLProblem?
        do throws(XMLError) {
            var reader = try XMLReader(utf8: kept, file: path)
            while let event = try reader.next() {
                if case .startElement(let tag) = event.kind { open.append(tag.name.qualified) }
                if case .endElement = event.kind { open.removeLast() }
            }
        } catch {
            failure = error.first
        }
        let ended = kept + Array("\n".utf8) + open.reversed().flatMap { Array("</\($0)>\n".utf8) }
        guard let remaining = problem(in: ended, path) else { return (ended, true) }
        let first = failure ?? remaining
        throw InputError(
            path, line: first.line, column: first.column,
            "cannot be repaired: the mistake is not in a unit but around them (\(remaining.message))")
    }

    private static func problem(in bytes: [UInt8], _ path: String) -> XMLProblem? {
        do throws(XMLError) {
            var reader = try XMLReader(utf8: bytes, file: path)
            while try reader.next() != nil {}
            return nil
        } catch {
            return error.first
        }
    }

    /// Groups and files between the units of XLIFF are markup that belongs there; loose text is not.
    private static func isMarkup(_ bytes: ArraySlice<UInt8>) -> Bool {
        var depth = 0
        for byte in bytes {
            if byte == UInt8(ascii: "<") { depth += 1 }
            if byte == UInt8(ascii: ">") { depth -= 1 }
            if depth == 0, byte > 0x20, byte != UInt8(ascii: ">") { return false }
        }
        return depth == 0
    }

    private static func objection(to unit: ArraySlice<UInt8>, _ grammar: TMXGrammar?) -> String? {
        guard let grammar, let element = try? XMLElement(parsing: Array(unit)) else { return nil }
        return grammar.objections(to: element).first?.message
    }

    private static func unitElement(of utf8: [UInt8]) -> String {
        let mark = Array("<trans-unit".utf8)
        var from = 0
        while let found = utf8[from...].firstIndex(of: mark[0]) {
            if utf8[found...].starts(with: mark) { return "trans-unit" }
            from = found + 1
        }
        return "unit"
    }

    private static func encoded(_ utf8: [UInt8], like source: SourceText, _ path: String) throws(InputError) -> [UInt8]
    {
        if case .utf8 = source.encoding { return utf8 }
        switch source.encoding.encoded(String(decoding: utf8, as: UTF8.self)) {
        case .success(let bytes): return bytes
        case .failure(let missing):
            throw InputError(path, "cannot be written in \(source.encoding.name): it has no «\(missing.scalar)»")
        }
    }
}
