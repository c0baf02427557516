import RasmXML

/// Text cut at the characters that XML cannot carry.
enum XMLText {
    enum Piece: Equatable {
        case text(String)
        case forbidden(Unicode.Scalar)
    }

    /// The pieces of a text, in order; one piece when XML can carry all of it.
    static func pieces(of text: String) -> [Piece] {
        guard XMLWriter.firstForbidden(in: text) != nil else { return [.text(text)] }
        var pieces: [Piece] = []
        var run = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if XMLWriter.firstForbidden(in: String(scalar)) == nil {
                run.append(scalar)
                continue
            }
            if !run.isEmpty { pieces.append(.text(String(run))) }
            run = String.UnicodeScalarView()
            pieces.append(.forbidden(scalar))
        }
        if !run.isEmpty { pieces.append(.text(String(run))) }
        return pieces
    }

    /// The text without the characters that XML cannot carry.
    static func carried(_ text: String) -> String {
        pieces(of: text).reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
    }

    /// `000C`: at least four digits, always an even number of them.
    static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = max(4, digits.count + digits.count % 2)
        return String(repeating: "0", count: width - digits.count) + digits
    }
}
