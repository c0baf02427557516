/// `&amp;` and the four like it, `&#1588;` and `&#x634;`.
public enum CharacterReference {
    /// The character of a reference without `&` and `;`; nil when it is not one to a character that XML can carry.
    public static func scalar(of name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case let number where number.hasPrefix("#x"):
            return UInt32(number.dropFirst(2), radix: 16).flatMap(character)
        case let number where number.hasPrefix("#"): return UInt32(number.dropFirst()).flatMap(character)
        default: return nil
        }
    }

    private static func character(_ number: UInt32) -> Unicode.Scalar? {
        Unicode.Scalar(number).flatMap { XMLCharacters.isCharacter($0) ? $0 : nil }
    }
}
