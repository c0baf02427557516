import RasmPages

/// The days from the first to the last of the articles, cut into stretches: what the bars of a chart stand for.
struct Timeline: Sendable {
    private let first: CalendarDay
    private let last: CalendarDay
    private let period: Period

    /// nil where there are not two days.
    init?(_ days: some Collection<CalendarDay>) {
        guard let first = days.min(), let last = days.max(), first < last else { return nil }
        (self.first, self.last) = (first, last)
        period = Period(from: first, to: last)
    }

    /// A bar for each stretch, those in which nothing was written too.
    func bars(of days: [CalendarDay: OutcomeCounts]) -> [Bar] {
        let byLabel = Dictionary(days.map { (period.label(of: $0.key), $0.value) }, uniquingKeysWith: +)
        return period.labels(from: first, to: last).map { Bar($0, parts: (byLabel[$0] ?? OutcomeCounts()).parts) }
    }
}
