/// Finds the number that stands on one side of a translation as another one.
///
/// Only where each side has one number the other has not, and no words for it: what is written out, rounded to millions, converted or
/// left out is not reported.
struct NumberComparison {
    /// The number of the source and the one in its place.
    var difference: (source: String, target: String)?

    init(_ source: SideText, _ target: SideText, months: (source: Set<Int>, target: Set<Int>)) {
        var here = Self.numbers(in: source)
        var there = Self.numbers(in: target)
        let hasWrittenScale = (Self.hasWrittenScale(source, here), Self.hasWrittenScale(target, there))
        Self.match(&here, &there)
        let left = Self.unexplained(here, by: target, hasWrittenScale: hasWrittenScale.1, months: months.target)
        let right = Self.unexplained(there, by: source, hasWrittenScale: hasWrittenScale.0, months: months.source)
        guard left.count == 1, right.count == 1, let first = left.first, let second = right.first,
            !Self.areSame(first, second)
        else { return }
        difference = (first.text, second.text)
    }

    private static func numbers(in text: SideText) -> [NumberInText] {
        NumberReader(text).numbers.map { scaled($0, language: text.language) } + WrittenNumbers.numbers(in: text)
    }

    /// Takes away the numbers both sides have.
    private static func match(_ here: inout [NumberInText], _ there: inout [NumberInText]) {
        let (before, after) = (here, there)
        here = before.filter { number in !after.contains { isSame(number, $0) } && !isInParts(number, after) }
        there = after.filter { number in !before.contains { isSame(number, $0) } && !isInParts(number, before) }
    }

    private static func isSame(_ number: NumberInText, _ other: NumberInText) -> Bool {
        if let left = number.magnitudes, let right = other.magnitudes, !number.isCompound, !other.isCompound {
            return isClose(left, right)
        }
        return !other.values.isDisjoint(with: number.values)
    }

    /// Whether the parts of a number are numbers on the other side, or it is a part of one there: «3.5» and «3 May».
    private static func isInParts(_ number: NumberInText, _ others: [NumberInText]) -> Bool {
        if number.parts.isEmpty {
            return number.values.count == 1 && others.contains { $0.parts.contains(number.values.first!) }
        }
        return number.parts.allSatisfy { part in
            others.contains { other in
                // 3.4 is no 4.3.
                other.values.contains(part)
                    || other.parts.contains(part)
                        && (other.parts.count != number.parts.count || other.parts == number.parts)
            }
        }
    }

    private static func scaled(_ number: NumberInText, language: String) -> NumberInText {
        guard let scale = number.after.first.flatMap({ NumberWords.scale($0, language) }) else { return number }
        var number = number
        number.text += " " + number.wordAfter
        number.isCompound = number.after.dropFirst().first.flatMap { NumberWords.scale($0, language) } != nil
        number.magnitudes = number.values.compactMap(Double.init).map { $0 * Double(scale) }
        for value in number.values {
            let parts = value.split(separator: ".")
            let fraction = parts.count > 1 ? String(parts[1]) : ""
            let zeros = String(scale).count - 1
            guard fraction.count <= zeros, let whole = parts.first else { continue }
            let digits = (String(whole) + fraction + String(repeating: "0", count: zeros - fraction.count))
            number.values.insert(String(digits.drop { $0 == "0" }))
        }
        return number
    }

    /// Whether a text has words like million that belong to none of its numbers: «مليوني شخص».
    private static func hasWrittenScale(_ text: SideText, _ numbers: [NumberInText]) -> Bool {
        let words = text.words.count { word in
            NumberWords.scale(word.key, text.language) != nil && word.key.count > 2
                || word.key.hasPrefix("مليون") || word.key.hasPrefix("بالاف")
        }
        return words > numbers.count { $0.magnitudes != nil && ($0.after.first?.count ?? 0) > 2 }
    }

    private static func unexplained(
        _ numbers: [NumberInText], by other: SideText, hasWrittenScale: Bool, months: Set<Int>
    ) -> [NumberInText] {
        let words = NumberWords.values(in: other)
        var seen: Set<Set<String>> = []
        return numbers.filter { number in
            if number.isCompound || number.values.isEmpty { return false }
            if isConverted(number) { return false }
            if hasWrittenScale, number.isLarge { return false }
            if let whole = number.whole {
                if whole < 10_000, NumberWords.explain(whole, words) { return false }
                // Arabic has a dual: «يومين» is two days.
                if other.language == "ar", whole <= 2 { return false }
                if months.contains(whole) { return false }
            }
            return seen.insert(number.values).inserted
        }
    }

    /// Whether a unit follows that translations convert.
    private static func isConverted(_ number: NumberInText) -> Bool {
        number.after.contains { word in
            units.contains(word) || unitStems.contains { word.hasPrefix($0) || word.dropFirst(2).hasPrefix($0) }
        }
    }

    private static let units = Set(
        """
        mile miles mph foot feet ft inch inches yard yards pound pounds lb lbs ounce ounces oz acre acres gallon gallons fahrenheit f stone pm am mille
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let unitStems =
        "ярд миль мили миле миля фут дюйм фунт акр галлон ياردة ياردات ميل اميال قدم اقدام رطل بوصة بوصات فدان pied pouce livre verge"
        .split(separator: " ").map { WordKey.key(of: $0) }

    /// Two ways to say one number: '98 for 1998, 7 in the evening for 19, 80 °F for 27 °C, and what is rounded to thousands.
    private static func areSame(_ left: NumberInText, _ right: NumberInText) -> Bool {
        if left.magnitudes != nil || right.magnitudes != nil {
            // What is scaled stands for something large, or is something else altogether.
            return !left.isLarge || !right.isLarge || isClose(left.amounts, right.amounts)
        }
        let isTemperature = left.isInDegrees && right.isInDegrees
        guard let left = left.whole, let right = right.whole else { return false }
        let (small, large) = (min(left, right), max(left, right))
        if small < 100, (1900...2099).contains(large), large % 100 == small { return true }
        // The 2000s are in the 21st century.
        if (10...21).contains(small), (1000...2099).contains(large), large / 100 + 1 == small { return true }
        if isTemperature, abs((large - 32) * 5 - small * 9) <= 15 { return true }
        return small < 12 && large == small + 12
    }

    /// Whether one may be the other rounded.
    private static func isClose(_ left: [Double], _ right: [Double]) -> Bool {
        left.contains { here in right.contains { abs(here - $0) <= 0.08 * max(here, $0) } }
    }
}

extension NumberInText {
    /// What it may be in full.
    fileprivate var amounts: [Double] { magnitudes ?? values.compactMap(Double.init) }

    fileprivate var isInDegrees: Bool {
        after.contains { word in ["degree", "degr", "градус", "درج"].contains { word.hasPrefix($0) } }
    }

    fileprivate var isLarge: Bool { amounts.contains { $0 >= 1000 } }
}
