/// An element with holes, for writing very many elements of one form: what never changes is checked and escaped once.
///
/// ```swift
/// let unit = try XMLTemplate(XMLElement(parsing: Array("<tu tuid=\"\u{F8FF}\"><seg>\u{F8FF}</seg></tu>".utf8)))
/// try writer.element(unit, from: bytes) { .text(ranges[$0]) }  // <tu tuid="7"><seg>…</seg></tu>
/// ```
public struct XMLTemplate: Sendable {
    /// What stands where a value comes in: a private-use character that no template holds otherwise.
    public static let hole = "\u{F8FF}"

    /// What a hole is filled with.
    public enum Value {
        /// Where the value is in the bytes at hand.
        case text(Range<Int>)
        /// A number that is not negative.
        case number(Int)
    }

    /// What never changes.
    let markup: [UInt8]
    /// Where in it the bytes before each hole are, and those after the last.
    let pieces: [Range<Int>]
    /// Whether the hole after each piece is in an attribute.
    let isAttribute: [Bool]

    public var holes: Int { isAttribute.count }

    /// - Throws: when the element cannot be written.
    public init(_ element: XMLElement) throws(XMLError) {
        var writer = try XMLWriter(layout: .compact)
        try writer.element(element, mixed: true)
        let written = String(decoding: try writer.finish(), as: UTF8.self)
        let parts = written.split(separator: Self.hole, omittingEmptySubsequences: false)
        markup = Array(parts.joined().utf8)
        var end = 0
        pieces = parts.map { part in
            defer { end += part.utf8.count }
            return end..<end + part.utf8.count
        }
        var isInTag = false
        isAttribute = parts.dropLast().map { piece in
            // The writer escapes both signs wherever they are no markup.
            for byte in piece.utf8 where byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
                isInTag = byte == UInt8(ascii: "<")
            }
            return isInTag
        }
    }
}

extension XMLWriter {
    /// Writes an element by its template, on a line of its own.
    ///
    /// - Parameters:
    ///   - bytes: what holds the values: UTF-8; what is not well-formed in it comes out as it is, so look first (``TextBytes``).
    ///   - value: the value for a hole, counted from 0.
    public mutating func element(
        _ template: XMLTemplate, from bytes: [UInt8], value: (Int) -> XMLTemplate.Value
    ) throws(XMLError) {
        try check()
        guard stage == .root, !open.isEmpty else { throw misuse("a template can be written only inside an element") }
        try separate()
        do {
            for hole in 0..<template.holes {
                try output.markup(template.markup, template.pieces[hole])
                switch value(hole) {
                case .text(let range):
                    try output.value(bytes, range, isAttribute: template.isAttribute[hole])
                case .number(let number): try output.number(number)
                }
            }
            try output.markup(template.markup, template.pieces[template.holes])
        } catch {
            let error = located(error)
            failure = error
            throw error
        }
    }
}
