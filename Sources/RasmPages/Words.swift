/// Numbers as the pages say them.
public enum Words {
    /// `87 %`; near the ends `over 99 %` and `under 1 %`, since an estimate is never certain.
    public static func likelihood(_ probability: Double) -> String {
        if probability >= 0.995 { return "over 99 %" }
        return probability < 0.005 ? "under 1 %" : "\(Int((probability * 100).rounded())) %"
    }

    /// `1 time`, `2 times`.
    public static func count(_ number: Int, _ word: String) -> String { "\(number) \(noun(number, word))" }

    /// `time` of one, `times` of others, for a place that has the number apart.
    public static func noun(_ number: Int, _ word: String) -> String { number == 1 ? word : word + "s" }
}
