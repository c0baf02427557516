/// What a rule finds in a segment, told once however often it is found.
struct HygieneFinding: Equatable {
    var rule: HygieneRule
    /// Byte range in the text of the first place.
    var range: Range<Int>
    /// In how many places it is found: characters that follow one another are one.
    var places: Int
    /// How many of them can be mended without changing what the segment says.
    var mended: Int

    var message: String { places == 1 ? rule.summary : "\(rule.summary), in \(places) places" }

    /// What mends it; nil where only a person can.
    var fix: String? {
        switch mended {
        case 0: nil
        case places: "rasm normalize --hygiene mends \(places == 1 ? "it" : "them")"
        default: "rasm normalize --hygiene mends \(mended) of them"
        }
    }
}
