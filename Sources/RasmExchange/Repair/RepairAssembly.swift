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
    /// Elements that nothing ends, and where an end would have been due.
    private(set) var unended: [(name: String, place: SourcePlace)] = []
    /// What is written into the frame of the file for what stands there, in order.
    private var changes: [(range: Range<Int>, text: String)] = []

    init(_ utf8: [UInt8], _ dialect: RepairDialect, path: String) {
        self.utf8 = utf8
        self.path = path
        self.dialect = dialect
        // As the reader counts.
        lines = LineIndex(utf8, returnsEndLines: false)
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
                unended.append((name, place(of: end)))
                mended.append(
                    Repair.Mended(place: place(of: end), message: "\(name) was not ended; </\(name)> is added"))
            }
        }
    }

    /// The number of units that are left.
    var kept: Int { pieces.count { if case .unit = $0 { true } else { false } } }

    /// The file made of the pieces that are left.
    var bytes: [UInt8] { assembled(keepsLines: false).bytes }

    /// What is left, with spaces for what was taken out: all of it stands where it stands in the file.
    var sound: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for piece in pieces {
            switch piece {
            case .frame(let range), .unit(let range, _): bytes += utf8[range]
            case .due(let name): bytes += Array("</\(name)>".utf8)
            case .stray(let range, _):
                // A space for each character, since columns are counted in them.
                bytes += utf8[range].lazy.filter { $0 & 0xC0 != 0x80 }.map { $0 == 0x0A || $0 == 0x0D ? $0 : 0x20 }
            }
        }
        return bytes
    }

    /// - Parameter keepsLines: whether empty lines stand for those that were taken out, so that each line has its number.
    private func assembled(keepsLines: Bool) -> (bytes: [UInt8], units: [(piece: Int, start: Int)]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var units: [(piece: Int, start: Int)] = []
        var pending = changes[...]
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .frame(var range):
                while let next = pending.first, range.contains(next.range.lowerBound) {
                    bytes += utf8[range.lowerBound..<next.range.lowerBound] + Array(next.text.utf8)
                    range = next.range.upperBound..<range.upperBound
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
                if keepsLines { bytes += utf8[range].filter { $0 == 0x0A } }
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
            let errors = try Self.errors(in: bytes, dialect, path: path)
            if errors.isEmpty { return [] }
            // As the validators count.
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
                return try Self.errors(in: self.bytes, dialect, path: path)
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

    /// Of the text in UTF-8, in which no file that declares another encoding will be written: that is no error here.
    private static func errors(
        in bytes: [UInt8], _ dialect: RepairDialect, path: String
    ) throws(InputError) -> [FileProblem] {
        let (problems, encoding): ([FileProblem], String) =
            if dialect.root == "tmx" {
                (try TMXValidation.problems(in: bytes, path: path), TMXRule.encoding.rawValue)
            } else if dialect.units.contains("unit") {
                (try XLIFF2Validation.problems(in: bytes, path: path), XLIFF2Rule.encoding.rawValue)
            } else {
                (try XLIFF12Validation.problems(in: bytes, path: path), XLIFF12Rule.encoding.rawValue)
            }
        return problems.filter { $0.severity == .error && $0.rule != encoding }
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

    // MARK: the frame

    /// Writes the encoding that the file is in for the one that it declares.
    ///
    /// - Parameter note: what is wrong with the declaration.
    mutating func mendDeclaration(_ note: String, _ encoding: CharacterEncoding) {
        // A declaration that is broken has been put aside; without one, the first bytes of a file tell.
        for case .frame(let range) in pieces.prefix(2) where utf8[range].starts(with: "<?xml".utf8) {
            guard let name = DeclaredEncoding.range(inDeclaration: utf8[range]) else { return }
            changes.append((name, encoding.nameInXML))
            mended.append(
                Repair.Mended(
                    place: place(of: range.lowerBound),
                    message: "\(note), and encoding=\"\(encoding.nameInXML)\" is written"))
        }
    }

    /// What TMX 1.4b asks of a header without saying what it should be when nobody knows.
    private static let attributes = [
        ("creationtool", "unknown"), ("creationtoolversion", "unknown"), ("segtype", "sentence"), ("o-tmf", "unknown"),
        ("adminlang", "en"), ("srclang", "*all*"), ("datatype", "unknown"),
    ]

    private mutating func mendHeader() {
        guard dialect.root == "tmx" else { return }
        for piece in pieces {
            if case .unit = piece { return }
            guard case .frame(let range) = piece else { continue }
            for token in MarkupTokens(Array(utf8[range])) where token.kind == .start || token.kind == .empty {
                let tag = (token.bytes.lowerBound + range.lowerBound)..<(token.bytes.upperBound + range.lowerBound)
                switch token.name {
                case "tmx": give([("version", "1.4")], to: token.name, tag)
                case "header": give(Self.attributes, to: token.name, tag)
                case "body": return
                default: break
                }
            }
        }
    }

    /// Writes the attributes that a tag lacks into it.
    private mutating func give(_ attributes: [(name: String, value: String)], to name: String, _ range: Range<Int>) {
        let isEmpty = utf8[range.upperBound - 2] == UInt8(ascii: "/")
        let tag = Array(utf8[range])
        guard let element = try? XMLElement(parsing: isEmpty ? tag : tag.dropLast() + Array("/>".utf8)) else { return }
        let offset = range.upperBound - (isEmpty ? 2 : 1)
        for attribute in attributes where element[attribute.name] == nil {
            let text = "\(attribute.name)=\"\(attribute.value)\""
            changes.append((offset..<offset, " " + text))
            mended.append(
                Repair.Mended(
                    place: place(of: range.lowerBound),
                    message: "\(name) lacks \(attribute.name), which TMX asks for; \(text) is added"))
        }
    }
}
