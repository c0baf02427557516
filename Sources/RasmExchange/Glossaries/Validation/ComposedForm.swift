import Foundation

/// Names written with a letter and a combining mark where Unicode has one character for both (NFC).
enum ComposedForm {
    /// The name with such pairs made one; nil when there are none.
    ///
    /// Vowel marks in another order than Unicode's are left alone: everybody types the shadda first (UTR 53).
    static func of(_ text: String) -> String? {
        guard text.unicodeScalars.contains(where: { mayCompose($0.value) }) else { return nil }
        let composed = text.precomposedStringWithCanonicalMapping
        return composed.unicodeScalars.count < text.unicodeScalars.count ? composed : nil
    }

    /// Combining marks of Latin, Greek and Cyrillic; madda and hamza.
    private static func mayCompose(_ scalar: UInt32) -> Bool {
        (0x0300...0x036F).contains(scalar) || (0x0653...0x0655).contains(scalar)
    }
}
