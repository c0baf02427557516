/// The bytes of a document being written: escaped into a buffer, passed on to a sink when that is full.
struct WriterOutput: ~Copyable {
    private var buffer = EscapeBuffer()
    private let sink: XMLSink

    init(_ sink: XMLSink) { self.sink = sink }

    /// Markup, as it stands. It is the writer's own, so it is checked nowhere.
    mutating func markup(_ text: String) throws(XMLError) {
        var text = text
        let length = text.utf8.count
        var start = 0
        while true {
            start += text.withUTF8 { buffer.copy($0, from: start) }
            if start == length { return }
            try empty()
        }
    }

    /// Markup from bytes that are UTF-8.
    mutating func markup(_ bytes: [UInt8], _ range: Range<Int>) throws(XMLError) {
        var start = range.lowerBound
        while true {
            start += bytes.withUnsafeBufferPointer {
                buffer.copy(UnsafeBufferPointer(rebasing: $0[..<range.upperBound]), from: start)
            }
            if start == range.upperBound { return }
            try empty()
        }
    }

    /// What a comment or an instruction says: as it stands, but looked at.
    mutating func remark(_ text: String) throws(XMLError) {
        if XMLCharacters.firstForbidden(in: text) != nil { throw Self.forbidden(text) }
        try markup(text)
    }

    /// A number that is not negative, in decimal digits.
    mutating func number(_ number: Int) throws(XMLError) {
        if EscapeBuffer.capacity - buffer.content.count < 20 { try empty() }
        buffer.put(number)
    }

    mutating func text(_ text: String) throws(XMLError) { try write(text, .text) }

    mutating func attributeValue(_ text: String) throws(XMLError) { try write(text, .attribute) }

    /// Text or an attribute's value, from bytes that are UTF-8.
    mutating func value(_ bytes: [UInt8], _ range: Range<Int>, isAttribute: Bool) throws(XMLError) {
        var start = range.lowerBound
        while start < range.upperBound {
            let outcome = bytes.withUnsafeBufferPointer {
                buffer.escape(
                    UnsafeBufferPointer(rebasing: $0[..<range.upperBound]), from: start,
                    in: isAttribute ? .attribute : .text)
            }
            switch outcome {
            case .done: return
            case .full(let offset):
                start = offset
                try empty()
            case .forbidden(let offset):
                throw Self.forbidden(String(decoding: bytes[offset..<range.upperBound].prefix(4), as: UTF8.self))
            }
        }
    }

    private static func forbidden(_ text: String) -> XMLError {
        let scalar = XMLCharacters.firstForbidden(in: text)
        let message = "\(scalar?.codePoint ?? "a character") cannot be written: XML 1.0 has no way to carry it"
        return XMLError(XMLProblem(.forbiddenCharacter, message))
    }

    /// A line end and so many spaces.
    mutating func newLine(indentation: Int) throws(XMLError) {
        try put(0x0A)
        for _ in 0..<indentation { try put(0x20) }
    }

    mutating func put(_ byte: UInt8) throws(XMLError) {
        if buffer.isFull { try empty() }
        buffer.put(byte)
    }

    /// Passes on everything; what the sink could not store is an error.
    mutating func finish() throws(XMLError) -> [UInt8] {
        try empty()
        return sink.collected
    }

    private mutating func write(_ text: String, _ context: EscapeBuffer.Context) throws(XMLError) {
        var text = text
        var start = 0
        while true {
            switch text.withUTF8({ buffer.escape($0, from: start, in: context) }) {
            case .done: return
            case .full(let offset):
                start = offset
                try empty()
            case .forbidden: throw Self.forbidden(text)
            }
        }
    }

    private mutating func empty() throws(XMLError) {
        let reason = sink.write(buffer.content)
        buffer.clear()
        guard let reason else { return }
        let message = "cannot be written: \(reason)"
        throw XMLError(XMLProblem(.sink, message, code: Int(sink.failure ?? 0)))
    }
}
