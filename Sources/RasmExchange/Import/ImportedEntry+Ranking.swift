import Rasm

extension ImportedEntry {
    /// The names with the status each has in an entry of its own: of each language and type, the one that is said to be preferred, else the first of which
    /// nothing is said, is it; the others without a status are admitted.
    var ranked: [(name: ImportedName, status: AdministrativeStatus)] {
        var chosen: [NameLedger.Family: Int] = [:]
        for status in [AdministrativeStatus.preferred, nil] {
            for (number, name) in names.enumerated() where name.status == status {
                let family = NameLedger.Family(language: name.language, type: name.type)
                if chosen[family] == nil { chosen[family] = number }
            }
        }
        let preferred = Set(chosen.values)
        let ranked = names.enumerated().map { number, name in
            (name, preferred.contains(number) ? AdministrativeStatus.preferred : name.status ?? .admitted)
        }
        return ranked.filter { $0.1 == .preferred } + ranked.filter { $0.1 != .preferred }
    }
}
