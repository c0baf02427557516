import Rasm

/// Names that would be taken for others, or take from them.
extension ImportPlanner {
    /// Why a name cannot be added to an entry.
    ///
    /// - Parameters:
    ///   - preferred: what the entry prefers among names of this language and type.
    ///   - number: that of the entry; nil for one that is not made yet.
    func objection(
        to name: ImportedName, _ type: TermType, _ status: AdministrativeStatus, preferred: String?, _ number: Int?
    ) -> (ImportConflict, String, SourcePlace?)? {
        if let refusal = refusals.names[name.place] { return (refusal.conflict, refusal.message, refusal.glossary) }
        if FoldedName(name.text).wordCount == 0 {
            return (.invalid, "«\(name.text)» has no letter or digit, so nothing can match it", nil)
        }
        if GlossaryValidator.isTooShort(name.text, type, in: name.language) {
            return (.invalid, "«\(name.text)» is so short that ordinary words are taken for it", nil)
        }
        let entry = number.map { ledger.entries[$0] }
        let id = entry.map { "«\($0.id)»" } ?? "the entry"
        if status == .preferred, let preferred, let number {
            let place = ledger.holders(of: preferred, name.language).first { $0.entry == number }?.place
            return (
                .preferredDiffers,
                "the file prefers «\(name.text)», and \(id) has «\(preferred)» as its preferred \(type.words)",
                place ?? entry?.place
            )
        }
        if status.isRewritten, preferred == nil {
            return (
                .noPreferred,
                "«\(name.text)» is \(status.rawValue), but \(id) has no preferred \(type.words) in \(name.language) for it to become",
                entry?.place
            )
        }
        guard let rival = rival(of: name.text, name.language, type, status, number) else { return nil }
        return (.ownedElsewhere, clash(name.text, type, rival), rival.place)
    }

    /// A name of another entry that this one would be taken for, or take from it.
    func rival(
        of text: String, _ language: String, _ type: TermType, _ status: AdministrativeStatus, _ number: Int?
    ) -> NameLedger.Holding? {
        let isMatched = language == GlossaryValidator.matchedLanguage
        // A spelling of the name clashes as the name itself does.
        let texts = isMatched ? [text] + (spelled[language]?[text]?.map(\.text) ?? []) : [text]
        for spelling in texts {
            for holding in ledger.holders(of: spelling, language) where holding.entry != number {
                let isRewritten = status.isRewritten || spelling != text
                let isTaken =
                    isRewritten && holding.isListed && holding.status == .preferred
                    || holding.status.isRewritten && spelling == text && status == .preferred
                let isFull = type.isFull && (holding.type.isFull || isMatched) || isMatched && holding.type.isFull
                if isTaken || isFull && (spelling == text || holding.isListed) { return holding }
            }
        }
        return nil
    }

    func clash(_ text: String, _ type: TermType, _ rival: NameLedger.Holding) -> String {
        let spelling = rival.text == text ? "«\(text)»" : "«\(text)», as «\(rival.text)»,"
        return "\(spelling) is a \(rival.status.rawValue) \(rival.type.words) of «\(ledger.entries[rival.entry].id)»"
    }
}
