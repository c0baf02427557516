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
        guide = HTMLTextGuide(
            HTMLTextStream(source, noting: HTMLElements.noted, attributes: HTMLElements.textAttributes))
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
        guard let setting = guide.confirm(pieces), !HTMLElements.isLeftAlone(setting) else {
            return pend(bytes, .words)
        }
        let index = builderIndex(for: setting.language)
        if let (start, markup) = pending {
            // Before the first word of a text there is nothing to part it from.
            if growing[index].builder.hasText || markup.strength == 0 {
                growing[index].builder.markup(
                    max(start, 0)..<bytes.lowerBound, as: current == .some(setting.language) ? markup : .block)
            }
        }
        pending = nil
        current = .some(setting.language)
        pieces.append(to: &growing[index].builder, keepsSpace: HTMLElements.keepsSpace(setting))
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
        for attribute in attributes where HTMLElements.textAttributes.contains(attribute.name) {
            let pieces = HTMLTextPieces(attribute.value, of: source)
            guard pieces.hasText, let setting = guide.confirm(pieces, valueOf: attribute.name),
                !HTMLElements.isLeftAlone(setting)
            else { continue }
            var builder = TextBuilder(source)
            pieces.append(to: &builder, keepsSpace: true)
            attributeTexts.append(builder.text(language: setting.language, escaping: .attribute))
        }
    }
}

/// Follows libxml2's text and attributes along as the scanner's are read.
private struct HTMLTextGuide {
    private let stream: HTMLTextStream
    private var offset = 0
    private var stretch = 0
    /// The first attribute that may come next.
    private var attribute = 0
    /// So many attributes ahead are looked at for one that is not where it should be.
    private static let attributeReach = 64
    /// So far ahead is looked for a text that is not where it should be.
    private static let reach = 1 << 16
    /// How many bytes may still be looked through, so that a page of nothing but mistakes takes no more than its length.
    private var budget: Int

    init(_ stream: HTMLTextStream) {
        self.stream = stream
        budget = 8 * stream.text.count + Self.reach
    }

    /// What stands around the value of an attribute, if libxml2 has it too.
    mutating func confirm(_ pieces: HTMLTextPieces, valueOf name: String) -> HTMLTextStream.Setting? {
        let attributes = stream.attributes
        // An element that begins before the text read last has been passed.
        while attribute < attributes.count, attributes[attribute].start < offset { attribute += 1 }
        let ahead = attributes[attribute...].prefix(Self.attributeReach)
        guard let found = ahead.firstIndex(where: { $0.name == name && $0.value == pieces.letters }) else { return nil }
        attribute = found + 1
        return attributes[found].setting
    }

    /// What stands around a text, if libxml2 has it too.
    mutating func confirm(_ pieces: HTMLTextPieces) -> HTMLTextStream.Setting? {
        let wanted = pieces.letters
        var start = offset
        if !stream.text[start...].starts(with: wanted) {
            // Something was read by one and not by the other: the text is a little further on, or nowhere.
            guard wanted.count >= 4, let found = find(wanted, from: start) else { return nil }
            start = found
        }
        offset = start + wanted.count
        while stretch + 1 < stream.stretches.count, stream.stretches[stretch + 1].start <= start { stretch += 1 }
        return stretch < stream.stretches.count ? stream.stretches[stretch].setting : nil
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
        case .quotationMark: 2
        case .line: 3
        case .words: 4
        case .block: 5
        }
    }
}
