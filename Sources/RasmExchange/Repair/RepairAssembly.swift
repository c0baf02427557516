import Rasm
import RasmXML

/// The pieces of a broken file on their way to a whole one.
struct RepairAssembly {
    private let utf8: [UInt8]
    private let path: String
    private let dialect: RepairDialect
    private var pieces: [BrokenFile.Piece]
    private var lines: LineIndex
    private(set) var quarantined: [Repair.Quarantined] = []
    private(set) var mended: [Repair.Mended] = []
    /// What is written into the header, behind the place in the file.
    private var insertions: [(offset: Int, text: String)] = []

    init(_ utf8: [UInt8], _ dialect: RepairDialect, path: String) {
        self.utf8 = utf8
        self.path = path
        self.dialect = dialect
        lines = LineIndex(utf8)
        pieces = BrokenFile(utf8, dialect, path: path).pieces
        var end = 0
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .frame(let range): end = range.upperBound
            case .stray(let range, let reason):
                putAside(range, reason, at: nil, isUnit: false)
                end = range.upperBound
            case .unit(let range, let problem):
                if let problem { drop(index, range, problem.message, at: (problem.line, problem.column)) }
                end = range.upperBound
            case .due(let name):
                mended.append(
                    Repair.Mended(place: place(of: end), message: "\(name) was not ended; </\(name)> is added"))
            }
        }
    }

    /// The number of units that are left.
    var kept: Int { pieces.count { if case .unit = $0 { true } else { false } } }

    /// The file made of the pieces that are left.
    var bytes: [UInt8] { assembled(keepsLines: false).bytes }

    /// - Parameter keepsLines: whether empty lines stand for those that were taken out, so that each line has its number.
    private func assembled(keepsLines: Bool) -> (bytes: [UInt8], units: [(piece: Int, start: Int)]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var units: [(piece: Int, start: Int)] = []
        var pending = insertions[...]
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .frame(var range):
                while let next = pending.first, range.contains(next.offset) {
                    bytes += utf8[range.lowerBound..<next.offset] + Array(next.text.utf8)
                    range = next.offset..<range.upperBound
                    pending.removeFirst()
                }
                bytes += utf8[range]
            case .unit(let range, _):
                units.append((index, bytes.count))
                bytes += utf8[range]
            case .due(let name):
                if bytes.last != 0x0A { bytes.append(0x0A) }
                bytes += Array("</\(name)>".utf8)
                if index + 1 == pieces.count { bytes.append(0x0A) }
            case .stray(let range, _):
                if keepsLines { bytes += utf8[range].filter { $0 == 0x0A || $0 == 0x0D } }
            }
        }
        return (bytes, units)
    }

    /// What keeps the file from being well-formed although its bad units are gone.
    var problem: XMLProblem? {
        do throws(XMLError) {
            var reader = try XMLReader(utf8: bytes, file: path)
            while try reader.next() != nil {}
            return nil
        } catch {
            return error.first
        }
    }

    // MARK: validity

    /// Puts units aside until those that are left are valid.
    ///
    /// - Returns: errors that are in no unit.
    mutating func dropInvalidUnits() throws(InputError) -> [FileProblem] {
        mendHeader()
        while true {
            let (bytes, units) = assembled(keepsLines: true)
            let errors = try Self.problems(in: bytes, dialect, path: path).filter { $0.severity == .error }
            if errors.isEmpty { return [] }
            var lines = LineIndex(bytes)
            let starts = units.map { unit in
                (
                    piece: unit.piece, start: lines.place(of: unit.start),
                    end: lines.place(of: unit.start + count(unit.piece))
                )
            }
            var wrong: [Int: FileProblem] = [:]
            for error in errors {
                let place = (error.place.line, error.place.column)
                // The last unit that begins before the error.
                var low = 0
                var high = starts.count
                while low < high {
                    let middle = (low + high) / 2
                    if (starts[middle].start.line, starts[middle].start.column) <= place {
                        low = middle + 1
                    } else {
                        high = middle
                    }
                }
                guard low > 0, place < (starts[low - 1].end.line, starts[low - 1].end.column) else { continue }
                if wrong[starts[low - 1].piece] == nil { wrong[starts[low - 1].piece] = error }
            }
            if wrong.isEmpty {
                return try Self.problems(in: self.bytes, dialect, path: path).filter { $0.severity == .error }
            }
            for index in wrong.keys.sorted() {
                guard case .unit(let range, _) = pieces[index], let error = wrong[index] else { continue }
                drop(index, range, error.message, at: nil)
            }
            quarantined.sort { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
        }
    }

    private func count(_ piece: Int) -> Int {
        if case .unit(let range, _) = pieces[piece] { range.count } else { 0 }
    }

    private static func problems(
        in bytes: [UInt8], _ dialect: RepairDialect, path: String
    ) throws(InputError) -> [FileProblem] {
        if dialect.root == "tmx" { return try TMXValidation.problems(in: bytes, path: path) }
        return dialect.units.contains("unit")
            ? try XLIFF2Validation.problems(in: bytes, path: path)
            : try XLIFF12Validation.problems(in: bytes, path: path)
    }

    // MARK: what is told

    private mutating func drop(_ index: Int, _ range: Range<Int>, _ reason: String, at place: (Int, Int)?) {
        putAside(range, reason, at: place, isUnit: true)
        pieces[index] = .stray(range, reason: reason)
    }

    private mutating func putAside(_ range: Range<Int>, _ reason: String, at place: (Int, Int)?, isUnit: Bool) {
        let start = place.map { SourcePlace(file: path, line: $0.0, column: $0.1) } ?? self.place(of: range.lowerBound)
        quarantined.append(
            Repair.Quarantined(
                place: start, reason: reason, text: String(decoding: utf8[range], as: UTF8.self), isUnit: isUnit))
    }

    private mutating func place(of offset: Int) -> SourcePlace {
        let found = lines.place(of: offset)
        return SourcePlace(file: path, line: found.line, column: found.column)
    }

    // MARK: the header of TMX

    /// What TMX 1.4b asks of a header without saying what it should be when nobody knows.
    private static let attributes = [
        ("creationtool", "unknown"), ("creationtoolversion", "unknown"), ("segtype", "sentence"), ("o-tmf", "unknown"),
        ("adminlang", "en"), ("srclang", "*all*"), ("datatype", "unknown"),
    ]

    private mutating func mendHeader() {
        guard dialect.root == "tmx" else { return }
        for token in MarkupTokens(utf8) where token.kind == .start || token.kind == .empty {
            if token.name == "tmx" { give([("version", "1.4")], to: token) }
            if token.name == "header" { give(Self.attributes, to: token) }
            if token.name == "body" || token.name == "tu" { break }
        }
    }

    /// Writes the attributes that a tag lacks into it.
    private mutating func give(_ attributes: [(name: String, value: String)], to token: MarkupTokens.Token) {
        let isFrame = pieces.contains {
            if case .frame(let range) = $0 { range.contains(token.bytes.lowerBound) } else { false }
        }
        let tag = Array(utf8[token.bytes])
        let whole = token.kind == .empty ? tag : tag.dropLast() + Array("/>".utf8)
        guard isFrame, let element = try? XMLElement(parsing: whole) else { return }
        let offset = token.bytes.upperBound - (token.kind == .empty ? 2 : 1)
        for (name, value) in attributes where element[name] == nil {
            insertions.append((offset, " \(name)=\"\(value)\""))
            mended.append(
                Repair.Mended(
                    place: place(of: token.bytes.lowerBound),
                    message: "\(token.name) lacks \(name), which TMX asks for; \(name)=\"\(value)\" is added"))
        }
    }
}
