import Rasm

/// The spoken text of subtitles, SubRip and WebVTT: the lines of the cues, all of them one text with a paragraph's end
/// between two cues. Numbers, times, notes, styles and tags are left alone.
enum SubtitleTexts {
    static func read(_ source: [UInt8], path: String) throws(InputError) -> [DocumentText] {
        var reader = SubtitleLines(source)
        var spoken = SpokenText(source, isWeb: reader.isWeb)
        var cues = 0
        while let line = reader.next() {
            switch line.kind {
            case .language: spoken.language = String(decoding: source[line.bytes], as: UTF8.self)
            case .time: cues += 1
            case .text(let continues): spoken.append(line.bytes, continues: continues)
            }
        }
        guard cues > 0 else {
            throw InputError(path, "holds no cue: no line with a time such as 00:00:01,000 --> 00:00:02,500")
        }
        return spoken.texts
    }
}

/// What is said in the cues: the running text, and apart from it what `<lang fa>` says is in another language (WebVTT, 4.2.2 "WebVTT cue language
/// span").
private struct SpokenText {
    /// That of the file, if it says one.
    var language: String?
    private let source: [UInt8]
    private let isWeb: Bool
    private var builder: TextBuilder
    /// The open `lang` elements; the builder is nil where the language is that of the words around it.
    private var spans: [(language: String, builder: TextBuilder?, start: Int)] = []
    private var apart: [DocumentText] = []
    /// Where the last line ended.
    private var end: Int?

    init(_ source: [UInt8], isWeb: Bool) {
        (self.source, self.isWeb) = (source, isWeb)
        builder = TextBuilder(source)
    }

    var texts: [DocumentText] {
        var whole = self
        while !whole.spans.isEmpty { whole.endSpan(at: end ?? source.count) }
        return (whole.builder.hasText ? [whole.text(of: whole.builder, language)] : []) + whole.apart
    }

    /// - Parameter continues: whether it is a further line of its cue.
    mutating func append(_ line: Range<Int>, continues: Bool) {
        if let end {
            // A cue closes what it leaves open.
            while !continues, !spans.isEmpty { endSpan(at: end) }
            with { $0.markup(end..<line.lowerBound, as: continues ? .line : .block) }
        }
        SubtitleTags.append(line, of: source, isWeb: isWeb, to: &self)
        end = line.upperBound
    }

    mutating func verbatim(_ range: Range<Int>) { with { $0.verbatim(range) } }

    mutating func reference(_ text: String, _ range: Range<Int>) { with { $0.reference(text, range) } }

    mutating func tag(_ range: Range<Int>) {
        let words = String(decoding: source[range].dropFirst().dropLast(), as: UTF8.self).split(
            whereSeparator: \.isWhitespace)
        let name = words.first?.prefix { $0 != "." }
        if isWeb, name == "lang", words.count > 1 {
            let around = spans.last?.language ?? language
            let isOther = around.map { LanguageTag.primary(of: $0) } != LanguageTag.primary(of: String(words[1]))
            if !isOther { with { $0.markup(range, as: .inline) } }
            spans.append((String(words[1]), isOther ? TextBuilder(source) : nil, range.lowerBound))
        } else if isWeb, name == "/lang", let span = spans.last {
            endSpan(at: range.upperBound)
            if span.builder == nil { with { $0.markup(range, as: .inline) } }
        } else {
            with { $0.markup(range, as: .inline) }
        }
    }

    /// Changes the text that is being read.
    private mutating func with(_ change: (inout TextBuilder) -> Void) {
        guard let index = spans.lastIndex(where: { $0.builder != nil }) else { return change(&builder) }
        change(&spans[index].builder!)
    }

    private mutating func endSpan(at end: Int) {
        guard let span = spans.popLast(), let builder = span.builder else { return }
        if builder.hasText { apart.append(text(of: builder, span.language)) }
        with { $0.markup(span.start..<end, as: .words) }
    }

    private func text(of builder: TextBuilder, _ language: String?) -> DocumentText {
        builder.text(language: language, escaping: isWeb ? .xml : .none)
    }
}

/// The lines of a subtitle file that matter.
private struct SubtitleLines {
    enum Kind {
        case time
        /// Whether it is a further line of its cue.
        case text(continues: Bool)
        /// The value of WebVTT's header line `Language:`.
        case language
    }

    let isWeb: Bool
    private let source: [UInt8]
    private var offset: Int
    private enum State { case header, between, note, time, text }
    private var state: State

    init(_ source: [UInt8]) {
        self.source = source
        offset = source.starts(with: EncodingChoice.utf8BOM) ? 3 : 0
        isWeb = source[offset...].starts(with: "WEBVTT".utf8)
        state = isWeb ? .header : .between
    }

    mutating func next() -> (kind: Kind, bytes: Range<Int>)? {
        while offset < source.count {
            let line = takeLine()
            let bytes = source[line]
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                state = .between
            } else if contains("-->", in: bytes), state != .note {
                state = .time
                return (.time, line)
            } else if state == .time || state == .text {
                defer { state = .text }
                return (.text(continues: state == .text), line)
            } else if state == .header, let value = value(of: "language:", in: line) {
                return (.language, value)
            } else if state == .between, isWeb,
                ["NOTE", "STYLE", "REGION"].contains(where: { bytes.starts(with: $0.utf8) })
            {
                state = .note
            }
        }
        return nil
    }

    /// The next line without its end.
    private mutating func takeLine() -> Range<Int> {
        let start = offset
        let end = source[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.count
        offset = end + (source[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1)
        return start..<end
    }

    private func contains(_ word: String, in bytes: ArraySlice<UInt8>) -> Bool {
        let word = Array(word.utf8)
        return bytes.indices.contains { bytes[$0...].starts(with: word) }
    }

    private func value(of key: String, in line: Range<Int>) -> Range<Int>? {
        guard
            source[line].prefix(key.utf8.count).map({ (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }) == Array(key.utf8)
        else { return nil }
        let rest = source[line].dropFirst(key.utf8.count).drop { $0 == 0x20 || $0 == 0x09 }
        return rest.startIndex..<(rest.firstIndex { $0 == 0x20 } ?? rest.endIndex)
    }
}

/// Tags and references in the text of a cue.
private enum SubtitleTags {
    /// WebVTT, section 4.2.1: these and no others.
    private static let references = [
        "&amp;": "&", "&lt;": "<", "&gt;": ">", "&nbsp;": "\u{A0}", "&lrm;": "\u{200E}", "&rlm;": "\u{200F}",
    ]

    /// `<i>`, `<v Name>`, `<00:00:01.000>` and SubRip's `{\an8}` are markup; `&rlm;` is a reference in WebVTT alone.
    static func append(_ range: Range<Int>, of source: [UInt8], isWeb: Bool, to text: inout SpokenText) {
        var start = range.lowerBound
        var offset = start
        // Known beforehand, so that marks never closed are not searched for again and again.
        let lastClose = source[range].lastIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "}") } ?? -1
        func markupEnd(_ close: Unicode.Scalar) -> Int? {
            guard offset < lastClose else { return nil }
            return source[offset..<range.upperBound].firstIndex(of: UInt8(ascii: close)).map { $0 + 1 }
        }
        while offset < range.upperBound {
            var end: Int?
            var character: String?
            switch source[offset] {
            case UInt8(ascii: "<"): end = markupEnd(">")
            case UInt8(ascii: "{") where source[offset..<range.upperBound].starts(with: "{\\".utf8):
                end = markupEnd("}")
            case UInt8(ascii: "&") where isWeb:
                if let found = references.first(where: { source[offset..<range.upperBound].starts(with: $0.key.utf8) })
                {
                    (end, character) = (offset + found.key.utf8.count, found.value)
                }
            default: break
            }
            guard let end else {
                offset += 1
                continue
            }
            text.verbatim(start..<offset)
            if let character { text.reference(character, offset..<end) } else { text.tag(offset..<end) }
            start = end
            offset = end
        }
        text.verbatim(start..<range.upperBound)
    }
}
