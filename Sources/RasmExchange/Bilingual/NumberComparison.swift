/// Finds the number that stands on one side of a translation as another one.
///
/// Only where each side has one number the other has not, and no words for it: what is written out, rounded to millions, converted or
/// left out is not reported.
struct NumberComparison {
    /// The number of the source and the one in its place.
    var difference: (source: String, target: String)?

    init(_ source: SideText, _ target: SideText, monthNamed: (source: Bool, target: Bool)) {
        var here = NumberReader(source).numbers.map(Self.scaled)
        var there = NumberReader(target).numbers.map(Self.scaled)
        Self.match(&here, &there)
        let hasScale = (Self.hasScale(source), Self.hasScale(target))
        let left = Self.unexplained(here, by: target, hasScale: hasScale.1, monthNamed: monthNamed.target)
        let right = Self.unexplained(there, by: source, hasScale: hasScale.0, monthNamed: monthNamed.source)
        guard left.count == 1, right.count == 1, let first = left.first, let second = right.first,
            !Self.areSame(first, second)
        else { return }
        difference = (first.text, second.text)
    }

    /// Takes away the numbers both sides have: once for each time when they have it as often, else all of them.
    private static func match(_ here: inout [NumberInText], _ there: inout [NumberInText]) {
        let (before, after) = (here, there)
        func isIn(_ number: NumberInText, _ others: [NumberInText]) -> Bool {
            others.contains { !$0.values.isDisjoint(with: number.values) }
                || !number.parts.isEmpty
                    && number.parts.allSatisfy { part in
                        others.contains { $0.values.contains(part) || $0.parts.contains(part) }
                    }
                || number.values.count == 1
                    && others.contains { !$0.parts.isEmpty && $0.parts.contains(number.values.first!) }
        }
        here = before.filter { !isIn($0, after) }
        there = after.filter { !isIn($0, before) }
    }

    private static func scaled(_ number: NumberInText) -> NumberInText {
        guard let scale = number.after.first.flatMap(NumberWords.scale) else { return number }
        var number = number
        number.isScaled = true
        for value in number.values {
            let parts = value.split(separator: ".")
            let fraction = parts.count > 1 ? String(parts[1]) : ""
            let zeros = String(scale).count - 1
            guard fraction.count <= zeros, let whole = parts.first else { continue }
            let digits = (String(whole) + fraction + String(repeating: "0", count: zeros - fraction.count)).drop {
                $0 == "0"
            }
            number.values.insert(String(digits))
        }
        return number
    }

    private static func hasScale(_ text: SideText) -> Bool {
        text.words.contains { word in
            NumberWords.scale(word.key) != nil && word.key.count > 2 || word.key.hasPrefix("مليون")
                || word.key.hasPrefix("بالاف")
        }
    }

    private static func unexplained(
        _ numbers: [NumberInText], by other: SideText, hasScale: Bool, monthNamed: Bool
    ) -> [NumberInText] {
        let words = NumberWords.values(in: other)
        var seen: Set<Set<String>> = []
        return numbers.filter { number in
            if number.isScaled || number.values.isEmpty { return false }
            if isConverted(number) { return false }
            if hasScale, number.values.contains(where: { $0.prefix { $0 != "." }.count > 3 }) { return false }
            if let whole = number.whole {
                if NumberWords.explain(whole, words) { return false }
                // Arabic has a dual: «يومين» is two days.
                if other.language == "ar", whole <= 2 { return false }
                if monthNamed, whole <= 12 { return false }
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
        "ярд миль мил фут дюйм фунт акр галлон ياردة ياردات ميل اميال قدم اقدام رطل بوصة بوصات فدان pied pouce livre verge"
        .split(separator: " ").map { WordKey.key(of: $0) }

    /// Two ways to write one number: '98 for 1998, 7 in the evening for 19.
    private static func areSame(_ left: NumberInText, _ right: NumberInText) -> Bool {
        guard let left = left.whole, let right = right.whole else { return false }
        let (small, large) = (min(left, right), max(left, right))
        if small < 100, (1900...2099).contains(large), large % 100 == small { return true }
        return small < 12 && large == small + 12
    }
}
