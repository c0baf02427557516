/// Which words of an Arabic sentence sound like which words of its translation, and what runs of names they make.
struct NameLinks {
    /// A name: its words on both sides, and how many letters are written onto the first Arabic word.
    struct Run {
        var other: Range<Int>
        var arabic: Range<Int>
        var prefix: Int
    }

    private struct Link {
        var odds: Double
        /// A word, with the article before it.
        var other: Range<Int>
        var arabic: Range<Int>
        var prefix: Int
        /// Whether the Arabic word is a common one, as الدين in صلاح الدين: it is a name only beside another.
        var isCommon: Bool
    }

    private(set) var runs: [Run] = []

    /// A word by itself must sound this likely the same, as a natural logarithm of odds; one beside a name that was found may be less sure.
    private static let alone = 2.0
    private static let beside = -0.5
    /// A common word beside one must be surer.
    private static let common = 1.0
    /// Peeling a letter off is less likely than not.
    private static let peeling = 0.5

    init(_ arabic: NameWords, _ other: NameWords, common: TranslationTable) {
        let isCommon = arabic.words.map { !common[$0.stem].isEmpty }
        var links: [Link] = []
        for (number, word) in other.words.enumerated() where Self.mayBeName(number, other, common) {
            let words = Self.withArticle(number, other)
            let latin = Romanization.latin(word.letters)
            for place in arabic.words.indices {
                let one = arabic.words[place].letters
                for form in Self.forms(one) {
                    Self.add(
                        Link(
                            odds: Self.odds(latin, form), other: words, arabic: place..<(place + 1),
                            prefix: one.count - form.count, isCommon: isCommon[place]), &links)
                }
                // «عبد الرحمن» is "Abdulrahman".
                guard !isCommon[place], latin.count >= 7, place + 1 < arabic.words.count,
                    arabic.words[place + 1].follows
                else {
                    continue
                }
                let odds = Self.odds(latin, one + arabic.words[place + 1].letters) - Self.peeling
                Self.add(
                    Link(odds: odds, other: words, arabic: place..<(place + 2), prefix: 0, isCommon: false), &links)
            }
        }
        links.sort { one, two in
            if one.odds != two.odds { return one.odds > two.odds }
            return (one.other.lowerBound, one.arabic.lowerBound) < (two.other.lowerBound, two.arabic.lowerBound)
        }
        runs = Self.runs(of: Self.chosen(links, arabic, other), arabic, other)
    }

    private static func add(_ link: Link, _ links: inout [Link]) {
        var link = link
        if link.prefix > 0 { link.odds -= peeling }
        if link.odds >= (link.isCommon ? common : beside) { links.append(link) }
    }

    private static func odds(_ latin: [UInt16], _ arabic: [UInt16]) -> Double {
        SoundModel.learned.logOdds(latin, arabic) ?? -.infinity
    }

    /// The ways an Arabic word may be a name, the whole word first.
    private static func forms(_ letters: [UInt16]) -> [[UInt16]] {
        letters.count < 3
            ? [letters] : LightStem.nameForms(letters).sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }

    /// Words with a capital that are no common words, and what stands small inside names.
    private static func mayBeName(_ number: Int, _ other: NameWords, _ common: TranslationTable) -> Bool {
        let word = other.words[number]
        if particles.contains(word.letters) { return true }
        return word.isCapital && word.letters.count >= 2 && !NoNames.words.contains(word.letters)
            && !common.targets.contains(word.stem) && !titles.contains(word.letters)
    }

    /// What sounds alike in both languages before a name and is none of it.
    private static let titles = Set(
        "general sheikh imam emir sultan pasha doctor professor captain marshal colonel général cheikh émir docteur professeur генерал шейх эмир доктор профессор"
            .split(separator: " ").map { LatinFolding.folded(Array($0.utf16)).letters })

    private static let particles = Set(
        "bin ibn ben bint abu abou abd de del della da di dos van von der den la le бин ибн абу де ван фон"
            .split(separator: " ").map {
                Array($0.utf16)
            })

    /// A word with the Arabic article before it, which Arabic writes onto the word: al-Hamdi.
    private static func withArticle(_ number: Int, _ other: NameWords) -> Range<Int> {
        let hasArticle = number > 0 && other.words[number].follows && articles.contains(other.words[number - 1].letters)
        return (hasArticle ? number - 1 : number)..<(number + 1)
    }

    private static let articles = Set("al el аль эль".split(separator: " ").map { Array($0.utf16) })

    /// Each word once, the surest links first; a short or doubtful one only beside another.
    private static func chosen(_ links: [Link], _ arabic: NameWords, _ other: NameWords) -> [Link] {
        var starts: [Int: Link] = [:]
        var ends: [Int: Link] = [:]
        var (takenOther, takenArabic): (Set<Int>, Set<Int>) = ([], [])
        func take(_ link: Link) {
            starts[link.other.lowerBound] = link
            ends[link.other.upperBound] = link
            takenOther.formUnion(link.other)
            takenArabic.formUnion(link.arabic)
        }
        func isFree(_ link: Link) -> Bool {
            takenOther.isDisjoint(with: link.other) && takenArabic.isDisjoint(with: link.arabic)
        }
        for link in links where link.odds >= alone && !link.isCommon && isFree(link) {
            let letters = other.words[link.other.upperBound - 1].letters
            if letters.count >= 3, !particles.contains(letters) { take(link) }
        }
        // Grows outwards from what was found.
        var grows = true
        while grows {
            grows = false
            for link in links where isFree(link) {
                let before = ends[link.other.lowerBound].map { joins($0, link, arabic, other) } ?? false
                let after = starts[link.other.upperBound].map { joins(link, $0, arabic, other) } ?? false
                if before || after {
                    take(link)
                    grows = true
                }
            }
        }
        return starts.values.sorted { $0.other.lowerBound < $1.other.lowerBound }
    }

    /// Whether two links are neighbours on both sides, in the same order.
    private static func joins(_ one: Link, _ two: Link, _ arabic: NameWords, _ other: NameWords) -> Bool {
        guard one.other.upperBound == two.other.lowerBound, one.arabic.upperBound == two.arabic.lowerBound else {
            return false
        }
        let (word, arabicWord) = (other.words[two.other.lowerBound], arabic.words[two.arabic.lowerBound])
        // A hyphen on both sides parts two names: بوتين-كيم.
        return word.follows && arabicWord.follows && !(word.isHyphenated && arabicWord.isHyphenated)
            && hasNoConjunction(two, arabic)
    }

    /// Inside a name nothing is written onto a word but its article.
    private static func hasNoConjunction(_ link: Link, _ arabic: NameWords) -> Bool {
        link.prefix == 0 || link.prefix == 2 && arabic.words[link.arabic.lowerBound].letters.starts(with: "ال".utf16)
    }

    private static func runs(of links: [Link], _ arabic: NameWords, _ other: NameWords) -> [Run] {
        var runs: [Run] = []
        var last: Link?
        for link in links {
            if let before = last, joins(before, link, arabic, other) {
                runs[runs.count - 1].other = runs[runs.count - 1].other.lowerBound..<link.other.upperBound
                runs[runs.count - 1].arabic = runs[runs.count - 1].arabic.lowerBound..<link.arabic.upperBound
            } else {
                runs.append(Run(other: link.other, arabic: link.arabic, prefix: link.prefix))
            }
            last = link
        }
        // A particle by itself is nobody's name.
        return runs.filter { run in
            run.other.contains { !particles.contains(other.words[$0].letters) }
                && !particles.contains(other.words[run.other.upperBound - 1].letters)
        }
    }
}
