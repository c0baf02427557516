/// The Arabic letters of a text as they are written: hamza and the shape of the last letter kept, vowel marks and tatweel gone.
package enum WrittenLetters {
    package static func of(_ text: String) -> [UInt16] {
        text.unicodeScalars.flatMap { scalar -> [UInt16] in
            switch LetterFolding.classify(scalar.value) {
            case .arabic: [UInt16(scalar.value)]
            case .presentationForm: PresentationForms.letters(of: scalar.value) ?? []
            default: []
            }
        }
    }
}
