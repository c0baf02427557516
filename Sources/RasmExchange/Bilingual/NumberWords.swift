/// What the words of four languages say of numbers: as much as is needed not to miss a number that is written out.
enum NumberWords {
    /// The numbers that words of a text may stand for: «third», «ثلاثين», «trente-trois», «тридцать».
    static func values(in text: SideText) -> Set<Int> {
        var values: Set<Int> = []
        for word in text.words {
            if let roman = roman(word.text) { values.insert(roman) }
            let keys = text.language == "ar" ? bare(word.key) : [word.key]
            for (stem, value) in stems[text.language] ?? [] where keys.contains(where: { $0.hasPrefix(stem) }) {
                values.insert(value)
            }
        }
        return values
    }

    /// Whether words of a text explain a whole number.
    static func explain(_ number: Int, _ values: Set<Int>) -> Bool {
        if values.contains(number) { return true }
        switch number {
        case 0: return true
        case 13...19: return values.contains(number - 10) && values.contains(10)
        case 21...99:
            let (tens, ones) = (number / 10 * 10, number % 10)
            if values.contains(tens), ones == 0 || values.contains(ones) { return true }
            // French: soixante-dix, quatre-vingt-douze.
            return values.contains(tens - 10)
                && (values.contains(ones + 10) || values.contains(ones) && values.contains(10))
        case 100...999:
            return values.contains(100) && (number % 100 == 0 || explain(number % 100, values))
        case 1000...9999:
            // «the nineteen-eighties», «الثمانينيات»
            if number % 10 == 0, (1800...2099).contains(number), values.contains(number % 100) { return true }
            return values.contains(1000) && (number % 1000 == 0 || explain(number % 1000, values))
        default: return values.contains(1000) || values.contains(1_000_000)
        }
    }

    /// Whether a folded word multiplies the number before it, and by how much.
    static func scale(_ word: String, _ language: String) -> Int? {
        // The long scale.
        if language == "fr", word.hasPrefix("billion") { return 1_000_000_000_000 }
        if let exact = shortScales[word] { return exact }
        let bare = word.hasPrefix("ال") ? String(word.dropFirst(2)) : word
        return scales.first { bare.hasPrefix($0.stem) }?.value
    }

    private static let shortScales = [
        "k": 1000, "m": 1_000_000, "mn": 1_000_000, "mln": 1_000_000, "bn": 1_000_000_000, "b": 1_000_000_000,
        "tn": 1_000_000_000_000,
        "млн": 1_000_000, "млрд": 1_000_000_000, "трлн": 1_000_000_000_000, "тыс": 1000, "mrd": 1_000_000_000,
        "md": 1_000_000_000,
        "mille": 1000, "الف": 1000, "الاف": 1000, "الفا": 1000, "الفي": 1000, "الفين": 1000, "ألف": 1000,
    ]

    private static let scales: [(stem: String, value: Int)] = [
        ("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000), ("trillion", 1_000_000_000_000),
        ("millier", 1000),
        ("milliard", 1_000_000_000), ("тысяч", 1000), ("миллион", 1_000_000), ("миллиард", 1_000_000_000),
        ("триллион", 1_000_000_000_000), ("مليون", 1_000_000), ("ملايين", 1_000_000), ("مليار", 1_000_000_000),
        ("بليون", 1_000_000_000),
        ("تريليون", 1_000_000_000_000), ("ترليون", 1_000_000_000_000), ("الاف", 1000), ("الف", 1000),
    ]

    static func bare(_ key: String) -> [String] {
        var results = [key]
        var rest = key[...]
        for proclitics in ["وف", "بلك"] {
            guard let first = rest.first, proclitics.contains(first), rest.count > 3 else { continue }
            rest = rest.dropFirst()
            results.append(String(rest))
        }
        return results + results.filter { $0.hasPrefix("ال") || $0.hasPrefix("لل") }.map { String($0.dropFirst(2)) }
    }

    private static func roman(_ word: String) -> Int? {
        let digits: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "І": 1, "Х": 10]
        let values = word.compactMap { digits[$0] }
        // «XXIe siècle»
        guard !values.isEmpty, word.count - values.count <= (word.hasSuffix("e") ? 1 : 0) else { return nil }
        return zip(values, values.dropFirst() + [0]).reduce(0) { $0 + ($1.0 < $1.1 ? -$1.0 : $1.0) }
    }

    private static let stems: [String: [(String, Int)]] = [
        "en": rows(
            """
            one 1 first 1 once 1 single 1 two 2 second 2 twice 2 both 2 pair 2 coupl 2 doubl 2 half 2 three 3 third 3 thrice 3 tripl 3 trio 3 four 4 quarter 4
            five 5 fifth 5 six 6 seven 7 eight 8 nine 9 ninth 9 ten 10 decade 10 eleven 11 twel 12 dozen 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16
            seventeen 17 eighteen 18 nineteen 19 twent 20 thirt 30 fort 40 fift 50 sixt 60 sevent 70 eight 80 eighti 80 ninet 90 hundred 100 centur 100
            thousand 1000 million 1000000 billion 1000000
            """),
        "fr": rows(
            """
            un 1 une 1 premi 1 unique 1 deux 2 second 2 moitie 2 demi 2 doubl 2 trois 3 tripl 3 tiers 3 quatre 4 quatri 4 quart 4 cinq 5 six 6 sixi 6 sept 7 huit 8
            neuf 9 neuvi 9 dix 10 decenni 10 onz 11 douz 12 treiz 13 quatorz 14 quinz 15 seiz 16 vingt 20 trent 30 quarant 40 cinquant 50 soixant 60
            septant 70 octant 80 nonant 90 cent 100 siecl 100 mille 1000 milli 1000 million 1000000 milliard 1000000
            """),
        "ru": rows(
            """
            один 1 одн 1 перв 1 раз 1 дв 2 втор 2 оба 2 обе 2 обо 2 пар 2 пол 2 три 3 тре 3 трое 3 четыр 4 четверт 4 четвер 4 пят 5 шест 6 сем 7 седьм 7 восем 8 восьм 8
            девят 9 десят 10 декад 10 одиннадцат 11 двенадцат 12 дюжин 12 тринадцат 13 четырнадцат 14 пятнадцат 15 шестнадцат 16
            семнадцат 17 восемнадцат 18 девятнадцат 19 двадцат 20 тридцат 30 сорок 40 пятьдесят 50 пятидесят 50 шестьдесят 60 шестидесят 60
            семьдесят 70 семидесят 70 восемьдесят 80 восьмидесят 80 девяност 90 сто 100 сот 100 ста 100 двест 100 трист 100 век 100 столети 100 тысяч 1000
            миллион 1000000 миллиард 1000000
            """),
        "ar": rows(
            """
            واحد 1 احد 1 اول 1 اولي 1 مره 1 وحيد 1 اثن 2 اثنا 2 ثان 2 مرتين 2 ضعف 2 نصف 2 كلا 2 كلتا 2 زوج 2 ثلاث 3 ثالث 3 ثلث 3 اربع 4 رابع 4 ربع 4 خمس 5
            خامس 5 ست 6 سادس 6 سبع 7 سابع 7 ثمان 8 ثامن 8 تسع 9 تاسع 9 عشر 10 عاشر 10 عقد 10 عشرين 20 عشرون 20 عشرات 20 ثلاثين 30 ثلاثون 30 اربعين 40 اربعون 40
            اربعين 40 خمسين 50 خمسون 50 ستين 60 ستون 60 سبعين 70 سبعون 70 ثمانين 80 ثمانون 80 تسعين 90 تسعون 90 مئ 100 ماي 100 مائ 100 مييه 100 مايه 100
            ثلاثمئ 100 ثلاثماي 100 ثلاثميه 100 اربعمي 100 خمسمي 100 خمسماي 100 ستمي 100 ستماي 100 سبعمي 100 سبعماي 100 ثمانمي 100 ثمانماي 100 ثمانيماي 100
            تسعمي 100 تسعماي 100 اربعماي 100 مي 100 قرن 100 الف 1000 الاف 1000 مليون 1000000 ملايين 1000000 مليار 1000000
            عشرينيات 20 ثلاثينيات 30 اربعينيات 40 خمسينيات 50 ستينيات 60 سبعينيات 70 ثمانينيات 80 تسعينيات 90
            """),
    ]

    private static func rows(_ text: String) -> [(String, Int)] {
        let fields = text.split(whereSeparator: \.isWhitespace)
        return stride(from: 0, to: fields.count - 1, by: 2).map { (WordKey.key(of: fields[$0]), Int(fields[$0 + 1])!) }
    }
}
