/// Numbers from 3 to 99 that are written out: «seventeen», «خمسة وعشرون», «quatre-vingt-douze», «двадцать пять».
///
/// Only cardinals, and only by themselves: «two hundred and five», «three quarters» and «three point five» are none of them.
/// What is said of one and two is too often no number.
enum WrittenNumbers {
    static func numbers(in text: SideText) -> [NumberInText] {
        guard let forms = forms[text.language] else { return [] }
        let values = text.words.map { word -> Int? in
            let keys = text.language == "ar" ? NumberWords.bare(word.key) : [word.key]
            return keys.lazy.compactMap { forms[$0] }.first
        }
        var numbers: [NumberInText] = []
        var position = 0
        while position < values.count {
            guard values[position] != nil else {
                position += 1
                continue
            }
            var end = position + 1
            // «خمسة وعشرون» is one word after another; «vingt et un» has a word between.
            while end < values.count {
                if values[end] != nil, text.isPlainOrHyphen(before: end) {
                    end += 1
                } else if end + 1 < values.count, text.words[end].key == "et", values[end + 1] != nil {
                    end += 2
                } else {
                    break
                }
            }
            let parts = values[position..<end].compactMap { $0 }
            let isPartOfMore =
                position > 0 && isPart(text.words, position - 1, text.language)
                || end < text.words.count && isPart(text.words, end, text.language)
            if !isPartOfMore, let value = sum(parts, text.language), value > 2 {
                let range = text.words[position].range.lowerBound..<text.words[end - 1].range.upperBound
                var number = NumberInText(text: text.text(range), values: [String(value)])
                number.after = text.words[end...].prefix(2).map(\.key)
                numbers.append(number)
            }
            position = end
        }
        return numbers
    }

    /// What some number words one after another come to; nil for what is no number under a hundred: «two, three».
    private static func sum(_ parts: [Int], _ language: String) -> Int? {
        if language == "fr", parts.starts(with: [4, 20]) {
            let rest = parts.dropFirst(2)
            return rest.count > 2 ? nil : 80 + rest.reduce(0, +)
        }
        switch parts.count {
        // «neuf» is new, too.
        case 1: return language == "fr" && parts[0] == 9 ? nil : parts[0]
        case 2:
            let (first, second) = (parts[0], parts[1])
            if language == "ar" {
                // ثلاثة عشر, خمسة وعشرون
                return first < 10 && second >= 10 && second % 10 == 0 ? first + second : nil
            }
            if first >= 20, first % 10 == 0, second < 10 { return first + second }
            // soixante-quinze, dix-sept
            let isFrench = language == "fr" && (first == 60 && (10..<20).contains(second) || first == 10 && second < 10)
            return isFrench ? first + second : nil
        case 3: return language == "fr" && parts[0] == 60 && parts[1] == 10 ? parts.reduce(0, +) : nil
        default: return nil
        }
    }

    /// Whether a word makes a number beside it part of another one: a hundred, a fraction, a decimal point, a digit.
    private static func isPart(_ words: [KeyedWord], _ position: Int, _ language: String) -> Bool {
        let key = words[position].key
        if key.first?.isNumber == true || NumberWords.scale(key, language) != nil { return true }
        let keys = language == "ar" ? NumberWords.bare(key) : [key]
        if language == "en", key == "and", position > 0 { return isPart(words, position - 1, language) }
        return keys.contains { key in joins.contains(key) || joinStems.contains { key.hasPrefix($0) } }
    }

    private static let joins = Set(
        list(
            """
            first second point per out cent cents virgule sur quart quarts tiers dizaine dizaines сто ста сот двести двест триста трист целых целая часть части частей
            حادي حاديه ثاني ثانيه ثالث ثالثه رابع رابعه خامس خامسه سادس سادسه سابع سابعه ثامن ثامنه تاسع تاسعه مئة مئه مائة مية الف الفا آلاف ملايين أرباع أخماس
            أعشار أثلاث فاصلة
            """))

    private static let joinStems = list(
        """
        hundred thousand quarter third fourth fifth sixth seventh eighth ninth tenth unieme deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme
        dixieme четырест пятьсот пятист шестьсот шестист семьсот семист восемьсот девятьсот девятист десяты четверт трет перв втор пяты шест седьм восьмы девяты
        مئات ثلاثمئ أربعمئ خمسمئ ستمئ سبعمئ ثمانمئ تسعمئ ثلاثمائ أربعمائ خمسمائ ستمائ سبعمائ ثمانمائ ثمانيمائ تسعمائ
        """)

    private static func list(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map { WordKey.key(of: $0) }
    }

    private static let forms: [String: [String: Int]] = [
        "en": table(
            """
            one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16
            seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90
            """),
        "fr": table(
            """
            un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16
            vingt 20 vingts 20 trente 30 quarante 40 cinquante 50 soixante 60 septante 70 huitante 80 octante 80 nonante 90
            """),
        "ru": table(
            """
            один 1 одна 1 одного 1 одной 1 два 2 две 2 двух 2 двум 2 три 3 трех 3 трем 3 тремя 3 трое 3 троих 3 четыре 4 четырех 4 четырем 4 четверо 4 четверых 4
            пять 5 пяти 5 пятеро 5 пятерых 5 шесть 6 шести 6 шестеро 6 шестерых 6 семь 7 семи 7 семеро 7 восемь 8 восьми 8 девять 9 девяти 9 десять 10 десяти 10
            одиннадцать 11 одиннадцати 11 двенадцать 12 двенадцати 12 тринадцать 13 тринадцати 13 четырнадцать 14 четырнадцати 14 пятнадцать 15 пятнадцати 15
            шестнадцать 16 шестнадцати 16 семнадцать 17 семнадцати 17 восемнадцать 18 восемнадцати 18 девятнадцать 19 девятнадцати 19 двадцать 20 двадцати 20
            тридцать 30 тридцати 30 сорок 40 сорока 40 пятьдесят 50 пятидесяти 50 шестьдесят 60 шестидесяти 60 семьдесят 70 семидесяти 70
            восемьдесят 80 восьмидесяти 80 девяносто 90 девяноста 90
            """),
        "ar": table(
            """
            واحد 1 واحدة 1 أحد 1 إحدى 1 اثنان 2 اثنين 2 اثنا 2 اثني 2 اثنتان 2 اثنتين 2 اثنتا 2 اثنتي 2 ثلاثة 3 ثلاث 3 أربعة 4 أربع 4 خمسة 5 خمس 5 ستة 6 ست 6
            سبعة 7 سبع 7 ثمانية 8 ثماني 8 ثمان 8 تسعة 9 تسع 9 عشرة 10 عشر 10 عشرون 20 عشرين 20 ثلاثون 30 ثلاثين 30 أربعون 40 أربعين 40 خمسون 50 خمسين 50
            ستون 60 ستين 60 سبعون 70 سبعين 70 ثمانون 80 ثمانين 80 تسعون 90 تسعين 90
            """),
    ]

    private static func table(_ text: String) -> [String: Int] {
        let fields = text.split(whereSeparator: \.isWhitespace)
        return Dictionary(
            stride(from: 0, to: fields.count - 1, by: 2).map { (WordKey.key(of: fields[$0]), Int(fields[$0 + 1])!) }
        ) { first, _ in first }
    }
}
