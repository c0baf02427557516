/// Family names that were met by themselves, put with the full name that ends in them.
enum ShortNames {
    /// - Parameter inflects: whether the last words may differ in their endings.
    static func joined(_ names: [MinedName], inflects: Bool) -> [MinedName] {
        var names = names
        var gone: Set<Int> = []
        /// The longer names by the first letters of their last word.
        var longer: [String: [Int]] = [:]
        for (number, name) in names.enumerated() where name.entries.isEmpty {
            let words = self.words(name.name)
            if words.count > 1, let last = words.last { longer[key(last), default: []].append(number) }
        }
        // The longest first, so that nobody's name is put with one that goes away itself.
        for number in names.indices where names[number].entries.isEmpty && words(names[number].name).count == 1 {
            let short = names[number]
            let holders = (longer[key(words(short.name)[0])] ?? []).filter {
                ends(names[$0], with: short, inflects: inflects)
            }
            // Of two people with one family name nobody is meant for sure.
            guard holders.count == 1, names[holders[0]].short == nil else { continue }
            names[holders[0]].short = MinedName.Short(
                name: inflects && !short.isGuessed
                    ? short.name : String(names[holders[0]].name.split(separator: " ").last ?? ""),
                forms: short.forms, holders: short.holders, inflected: short.inflected)
            gone.insert(number)
        }
        return names.indices.filter { !gone.contains($0) }.map { names[$0] }
    }

    private static func words(_ name: String) -> [Substring] { name.split(separator: " ") }

    private static func key(_ word: Substring) -> String { String(word.lowercased().prefix(3)) }

    private static func ends(_ long: MinedName, with short: MinedName, inflects: Bool) -> Bool {
        guard let last = words(long.name).last else { return false }
        guard last == words(short.name)[0] || inflects && RussianHeads.areForms(String(last), short.name) else {
            return false
        }
        let tails = Set(
            long.forms.map { form in
                NameWords.folded(form.text.split(separator: " ").last.map(String.init) ?? form.text)
            })
        return short.forms.contains { tails.contains(NameWords.folded($0.text)) }
    }
}
