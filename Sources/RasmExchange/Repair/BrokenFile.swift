import Rasm
import RasmXML

/// A file of units, whatever is wrong with it, as pieces that can be kept or put aside.
struct BrokenFile {
    /// The pieces in the order of the file; those with bytes of the file cover all of it.
    private(set) var pieces: [Piece] = []

    enum Piece {
        /// Markup and white space around the units.
        case frame(Range<Int>)
        /// A unit, and what is wrong with its XML.
        case unit(Range<Int>, XMLProblem?)
        /// What has no place where it stands.
        case stray(Range<Int>, reason: String)
        /// An end tag that is due, for the element so written.
        case due(String)
    }

    private let utf8: [UInt8]
    private let tokens: [MarkupTokens.Token]
    private let dialect: RepairDialect
    private var judge: FragmentJudge
    private var blockEnds = BlockEnds()
    private var ahead = EndsAhead()
    /// The containers that are open, the innermost last, as they are written.
    private var open: [(name: String, local: String, hasUnits: Bool)] = []

    /// - Parameter utf8: the file, in UTF-8 or something near it.
    init(_ utf8: [UInt8], _ dialect: RepairDialect, path: String) {
        self.utf8 = utf8
        self.dialect = dialect
        tokens = Array(MarkupTokens(utf8))
        judge = FragmentJudge(utf8, path: path)
        var index = 0
        while index < tokens.count { index = take(index) }
        close(downTo: 0)
    }

    /// Takes up the mark at this place in `tokens`, with those that belong to it; gives the place of the next.
    private mutating func take(_ index: Int) -> Int {
        let token = tokens[index]
        switch token.kind {
        case .text: text(token)
        case .comment: pieces.append(.frame(token.bytes))
        case .instruction where isDeclaration(token) && token.bytes.lowerBound > markLength:
            pieces.append(
                .stray(token.bytes, reason: "a declaration stands at the very beginning of a file or nowhere"))
        case .instruction: pieces.append(.frame(token.bytes))
        case .doctype where judge.hasContainers:
            pieces.append(.stray(token.bytes, reason: "a document type is declared before the first element"))
        case .doctype: pieces.append(.frame(token.bytes))
        case .cdata: pieces.append(.stray(token.bytes, reason: "text stands between the units"))
        case .broken: pieces.append(.stray(token.bytes, reason: "this is no markup"))
        case .end: end(index)
        case .start, .empty, .brokenStart:
            if dialect.isUnit(token.local) { return unit(index) }
            if dialect.isContainer(token.local) { return container(index) }
            return block(index)
        }
        return index + 1
    }

    private mutating func text(_ token: MarkupTokens.Token) {
        let range = max(token.bytes.lowerBound, min(markLength, token.bytes.upperBound))..<token.bytes.upperBound
        if range.lowerBound > token.bytes.lowerBound { pieces.append(.frame(0..<range.lowerBound)) }
        guard let first = utf8[range].firstIndex(where: { !MarkupTokens.isSpace($0) }),
            let last = utf8[range].lastIndex(where: { !MarkupTokens.isSpace($0) })
        else {
            if !range.isEmpty { pieces.append(.frame(range)) }
            return
        }
        if first > range.lowerBound { pieces.append(.frame(range.lowerBound..<first)) }
        pieces.append(.stray(first..<last + 1, reason: "text stands between the units"))
        if last + 1 < range.upperBound { pieces.append(.frame(last + 1..<range.upperBound)) }
    }

    /// Of the byte order mark.
    private var markLength: Int { utf8.starts(with: EncodingChoice.utf8BOM) ? 3 : 0 }

    /// `<?xml …?>`, which stands at the very beginning or nowhere.
    private func isDeclaration(_ token: MarkupTokens.Token) -> Bool {
        utf8[token.bytes].starts(with: "<?xml".utf8) && token.bytes.count > 5
            && MarkupTokens.isSpace(utf8[token.bytes.lowerBound + 5])
    }

    // MARK: containers

    private mutating func container(_ index: Int) -> Int {
        let token = tokens[index]
        let isHere =
            open.last.map { holds($0.local, token.local) } ?? (token.local == dialect.root && !judge.hasContainers)
        guard isHere else {
            pieces.append(.stray(token.bytes, reason: "\(token.name) may not stand here"))
            return index + 1
        }
        guard open.count < Self.deepest else {
            pieces.append(
                .stray(token.bytes, reason: "\(token.name) stands so deep that nothing in it would be read"))
            return index + 1
        }
        guard token.kind != .brokenStart, judge.take(container: token) else {
            pieces.append(.stray(token.bytes, reason: "the tag is broken"))
            return index + 1
        }
        pieces.append(.frame(token.bytes))
        noteUnit()
        if token.kind == .start { open.append((token.name, String(token.local), false)) }
        return index + 1
    }

    /// The reader goes no deeper than ``XMLLimits/maximumDepth``, and a unit has elements in elements too.
    private static let deepest = XMLLimits.maximumDepth - 16

    private func holds(_ container: String, _ local: Substring) -> Bool {
        dialect.holds[container]?.contains(String(local)) == true
    }

    private mutating func end(_ index: Int) {
        let token = tokens[index]
        guard let level = open.lastIndex(where: { $0.name == token.name }) else {
            pieces.append(.stray(token.bytes, reason: "the end tag ends nothing"))
            return
        }
        guard isEnd(level, after: index) else {
            pieces.append(.stray(token.bytes, reason: "\(token.name) does not end here: more of it follows"))
            return
        }
        close(downTo: level + 1)
        open.removeLast()
        pieces.append(.frame(token.bytes))
    }

    /// Whether the container at this level ends here: whether what comes next has its place without it.
    private mutating func isEnd(_ level: Int, after index: Int) -> Bool {
        ahead.look(from: index + 1, in: tokens, dialect)
        guard let telling = ahead.telling else { return true }
        var around = open[..<level]
        var place = index + 1
        while let container = around.last, let end = ahead.place(ofEnd: container.name, from: place) {
            around.removeLast()
            place = end + 1
        }
        return around.last.map { holds($0.local, telling.local) } ?? false
    }

    /// Ends the containers that nothing ends.
    private mutating func close(downTo level: Int) {
        while open.count > level { pieces.append(.due(open.removeLast().name)) }
    }

    // MARK: units, and elements that are no units

    private mutating func unit(_ index: Int) -> Int {
        let end = endOfUnit(index)
        let range = tokens[index].bytes.lowerBound..<tokens[end - 1].bytes.upperBound
        if open.last.map({ holds($0.local, tokens[index].local) }) == true {
            pieces.append(.unit(range, judge.problem(in: range)))
            noteUnit()
        } else {
            pieces.append(.stray(range, reason: "the unit stands outside of the elements that hold units"))
        }
        return end
    }

    /// Behind the last mark of the unit: its end tag, or where another unit or the end of a container cuts it off.
    private func endOfUnit(_ start: Int) -> Int {
        let own = tokens[start]
        if own.kind == .empty { return start + 1 }
        var depth = 1
        for index in (start + 1)..<max(tokens.count, start + 1) {
            let token = tokens[index]
            switch token.kind {
            case .end where token.name == own.name:
                depth -= 1
                if depth == 0 { return index + 1 }
            case .end where open.contains { $0.name == token.name }: return trimmed(index)
            case .start where token.local == own.local && own.local == "bin-unit": depth += 1
            case .start, .empty, .brokenStart:
                // A unit for other tools stands in a unit of binary data (XLIFF 1.2, bin-unit).
                let isInside = own.local == "bin-unit" && token.local == "trans-unit"
                if dialect.isUnit(token.local), !isInside { return trimmed(index) }
                if dialect.isContainer(token.local), token.local != dialect.root || open.count > 1, !isInside {
                    return trimmed(index)
                }
            default: break
            }
        }
        return tokens.count
    }

    /// Without the white space before the mark that cut the unit off.
    private func trimmed(_ index: Int) -> Int {
        let before = tokens[index - 1]
        return before.kind == .text && utf8[before.bytes].allSatisfy(MarkupTokens.isSpace) ? index - 1 : index
    }

    /// The container that is open holds a unit or another container from here on.
    private mutating func noteUnit() {
        if !open.isEmpty { open[open.count - 1].hasUnits = true }
    }

    /// Any other element, with all it holds.
    private mutating func block(_ index: Int) -> Int {
        let end = blockEnds.end(of: index, in: tokens, dialect) ?? index + 1
        let range = tokens[index].bytes.lowerBound..<tokens[end - 1].bytes.upperBound
        if open.last.map({ dialect.mixed.contains($0.local) }) != true {
            pieces.append(.stray(range, reason: "\(tokens[index].name) may not stand here"))
        } else if let container = open.last,
            dialect.isMisplaced(
                tokens[index].name, in: (container.name, container.local), afterUnits: container.hasUnits)
        {
            pieces.append(.stray(range, reason: "\(tokens[index].name) may not stand here, outside of a unit"))
        } else if let problem = judge.problem(in: range) {
            pieces.append(.stray(range, reason: problem.message))
        } else {
            pieces.append(.frame(range))
        }
        return end
    }
}
