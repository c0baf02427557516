import RasmXML

/// The texts of an HTML page: its running text, as far as it is in one language, is one text; each `title` and `alt` is
/// another.
enum HTMLTexts {
    static func read(_ source: [UInt8]) -> [DocumentText] {
        var walk = HTMLWalk(source)
        walk.run()
        return walk.texts
    }
}

/// Goes through a page with two readers side by side: the scanner knows where a text stands, libxml2 whether it is one.
private struct HTMLWalk {
    private let source: [UInt8]
    private var guide: HTMLTextGuide
    private var attributeTexts: [DocumentText] = []
    /// The running text so far, one for each language.
    private var growing: [(language: String?, builder: TextBuilder)] = []
    /// Markup since the last text: where it began, and the strongest of it.
    private var pending: (start: Int, markup: TextBuilder.Markup)?
    /// The language of the text before the pending markup.
    private var current: String??

    init(_ source: [UInt8]) {
        self.source = source
        guide = HTMLTextGuide(HTMLTextStream(source, noting: HTMLElements.noted))
    }

    var texts: [DocumentText] {
        growing.filter(\.builder.hasText).map { $0.builder.text(language: $0.language, escaping: .xml) }
            + attributeTexts
    }

    mutating func run() {
        var scanner = HTMLScanner(source)
        while let (token, bytes) = scanner.next() {
            switch token {
            case .tag(let name, let isEnd, let attributes):
                if !isEnd { read(attributes) }
                pend(bytes, HTMLElements.markup(name))
            case .aside: pend(bytes, .inline)
            case .text: text(bytes)
            }
        }
    }

    private mutating func pend(_ bytes: Range<Int>, _ markup: TextBuilder.Markup) {
        guard let before = pending else {
            pending = (bytes.lowerBound, markup)
            return
        }
        pending = (before.start, before.markup.strength >= markup.strength ? before.markup : markup)
    }

    private mutating func text(_ bytes: Range<Int>) {
        let pieces = HTMLTextPieces(bytes, of: source)
        // White space between tags is neither here nor there.
        guard pieces.hasText else { return whiteSpace(bytes) }
        guard let stretch = guide.confirm(pieces), !HTMLElements.isLeftAlone(stretch.elements) else {
            return pend(bytes, .object)
        }
        let index = builderIndex(for: stretch.language)
        if let (start, markup) = pending {
            // Before the first word of a text there is nothing to part it from.
            if growing[index].builder.hasText || markup.strength == 0 {
                growing[index].builder.markup(
                    max(start, 0)..<bytes.lowerBound, as: current == .some(stretch.language) ? markup : .block)
            }
        }
        pending = nil
        current = .some(stretch.language)
        pieces.append(to: &growing[index].builder, keepsSpace: HTMLElements.keepsSpace(stretch.elements))
    }

    private mutating func whiteSpace(_ bytes: Range<Int>) {
        guard pending == nil || pending?.markup.strength == 0, case .some(let language) = current else {
            return pend(bytes, .inline)
        }
        // A space between two inline elements parts words.
        let index = builderIndex(for: language)
        if let (start, markup) = pending {
            growing[index].builder.markup(start..<bytes.lowerBound, as: markup)
            pending = nil
        }
        growing[index].builder.reference(" ", bytes)
    }

    private mutating func builderIndex(for language: String?) -> Int {
        if let index = growing.firstIndex(where: { $0.language == language }) { return index }
        growing.append((language, TextBuilder(source)))
        return growing.count - 1
    }

    private mutating func read(_ attributes: [(name: String, value: Range<Int>)]) {
        let own = attributes.first { $0.name == "lang" || $0.name == "xml:lang" }
        for attribute in attributes where attribute.name == "title" || attribute.name == "alt" {
            let pieces = HTMLTextPieces(attribute.value, of: source)
            guard pieces.hasText else { continue }
            let language = own.map { String(decoding: source[$0.value], as: UTF8.self) } ?? guide.language
            var builder = TextBuilder(source)
            pieces.append(to: &builder, keepsSpace: true)
            attributeTexts.append(builder.text(language: language, escaping: .attribute))
        }
    }
}

/// Follows libxml2's text along as the scanner's is read.
private struct HTMLTextGuide {
    private let stream: HTMLTextStream
    private var offset = 0
    private var stretch = 0
    /// So far ahead is looked for a text that is not where it should be.
    private static let reach = 1 << 16
    /// How many bytes may still be looked through, so that a page of nothing but mistakes takes no more than its length.
    private var budget: Int

    init(_ stream: HTMLTextStream) {
        self.stream = stream
        budget = 8 * stream.text.count + Self.reach
    }

    /// The language of the text read last.
    var language: String? { stretch < stream.stretches.count ? stream.stretches[stretch].language : nil }

    /// Where a text stands, if libxml2 has it too.
    mutating func confirm(_ pieces: HTMLTextPieces) -> HTMLTextStream.Stretch? {
        let wanted = pieces.letters
        var start = offset
        if !stream.text[start...].starts(with: wanted) {
            // Something was read by one and not by the other: the text is a little further on, or nowhere.
            guard wanted.count >= 4, let found = find(wanted, from: start) else { return nil }
            start = found
        }
        offset = start + wanted.count
        while stretch + 1 < stream.stretches.count, stream.stretches[stretch + 1].start <= start { stretch += 1 }
        return stretch < stream.stretches.count ? stream.stretches[stretch] : nil
    }

    private mutating func find(_ wanted: [UInt8], from start: Int) -> Int? {
        guard budget > 0 else { return nil }
        var from = start
        defer { budget -= max(from - start, 64) }
        let end = min(start + Self.reach, stream.text.count - wanted.count)
        while from <= end, let found = stream.text[from...].firstIndex(of: wanted[0]), found <= end {
            if stream.text[found...].starts(with: wanted) { return found }
            from = found + 1
        }
        return nil
    }
}

/// A stretch of text as it is written: letters, references, white space.
private struct HTMLTextPieces {
    private enum Piece {
        case verbatim(Range<Int>)
        case reference(String, Range<Int>)
        /// A run of white space with a line end in it.
        case space(Range<Int>)
    }

    private var pieces: [Piece] = []
    /// Everything but white space, references resolved.
    private(set) var letters: [UInt8] = []

    var hasText: Bool { !letters.isEmpty }

    init(_ range: Range<Int>, of source: [UInt8]) {
        var start = range.lowerBound
        var offset = start
        while offset < range.upperBound {
            let byte = source[offset]
            var piece: (Piece, Int)?
            if HTMLScanner.isSpace(byte) {
                let end = source[offset..<range.upperBound].firstIndex { !HTMLScanner.isSpace($0) } ?? range.upperBound
                let hasLineEnd = source[offset..<end].contains { $0 == 0x0A || $0 == 0x0D }
                if hasLineEnd { piece = (.space(offset..<end), end) }
            } else if byte == UInt8(ascii: "&"), let (text, end) = Self.reference(at: offset, in: range, of: source) {
                piece = (.reference(text, offset..<end), end)
                letters += text.utf8.filter { !HTMLScanner.isSpace($0) }
            }
            guard let (found, end) = piece else {
                if !HTMLScanner.isSpace(byte) { letters.append(byte) }
                offset += 1
                continue
            }
            if start < offset { pieces.append(.verbatim(start..<offset)) }
            pieces.append(found)
            start = end
            offset = end
        }
        if start < range.upperBound { pieces.append(.verbatim(start..<range.upperBound)) }
    }

    func append(to builder: inout TextBuilder, keepsSpace: Bool) {
        for piece in pieces {
            switch piece {
            case .verbatim(let range): builder.verbatim(range)
            case .reference(let text, let range): builder.reference(text, range)
            // HTML shows any run of white space as one space.
            case .space(let range): if keepsSpace { builder.verbatim(range) } else { builder.reference(" ", range) }
            }
        }
    }

    /// `&amp;`, `&#1588;`, `&#x634;`; without the semicolon it is text, as libxml2 reads it.
    private static func reference(at offset: Int, in range: Range<Int>, of source: [UInt8]) -> (text: String, end: Int)?
    {
        let limit = min(range.upperBound, offset + 34)
        guard let semicolon = source[offset..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: source[(offset + 1)..<semicolon], as: UTF8.self)
        let scalar: Unicode.Scalar?
        if name.hasPrefix("#") {
            let digits = name.dropFirst()
            let number =
                digits.first.map { $0 == "x" || $0 == "X" } == true
                ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            scalar = number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
        } else {
            scalar = name == "apos" ? "'" : HTMLEntities.scalar(named: name)
        }
        return scalar.map { (String($0), semicolon + 1) }
    }
}

extension TextBuilder.Markup {
    /// Which of two pieces of markup beside each other counts.
    fileprivate var strength: Int {
        switch self {
        case .inline: 0
        case .object: 1
        case .line: 2
        case .block: 3
        }
    }
}
