/// A line of an article on its way to segments.
struct SegmentLine {
    /// Its segments, as indices into the list of all.
    var segments: Range<Int>
    var facts: LineFacts
    /// Whether a quotation that begins in it does not end in it: the sentence was cut off.
    var isCutOff: Bool

    /// A sentence with its mark, of more than a few words, or a line longer than any headline.
    var isRunningText: Bool {
        guard facts.verdict == nil else { return false }
        return facts.words > SegmentKinds.longestHeadline
            || facts.endsWithMark && facts.words > (facts.trailsOff ? 12 : 7)
    }

    var looksLikeHeadline: Bool {
        segments.count == 1 && facts.words <= SegmentKinds.longestHeadline && !facts.goesOn && !isCutOff
            && !facts.startsWithBullet
    }
}

/// Tells headlines and boilerplate from text: by the line, and by where it stands among the others.
enum SegmentKinds {
    /// In words. Captions and headlines of Arabic agencies seldom pass 20.
    static let longestHeadline = 22

    static func kinds(of lines: [SegmentLine]) -> [Segment.Kind] {
        let firstText = lines.firstIndex(where: \.isRunningText) ?? lines.count
        let lastText = lines.lastIndex(where: \.isRunningText) ?? -1
        var isInBlock = false
        return lines.indices.map { index in
            let line = lines[index]
            let isAfter = index > lastText
            if isAfter && line.facts.verdict == .block { isInBlock = true }
            switch line.facts.verdict {
            case .line, .block, .date: return .boilerplate
            case .margin where isAfter || index < firstText: return .boilerplate
            default: break
            }
            if isInBlock { return .boilerplate }
            return isHeadline(line, beforeText: index < lastText) ? .headline : .text
        }
    }

    /// A question or a call may be a headline when text comes after it; a line without a mark may be one anywhere.
    private static func isHeadline(_ line: SegmentLine, beforeText: Bool) -> Bool {
        guard line.looksLikeHeadline else { return false }
        if !line.facts.endsWithMark { return true }
        return beforeText && !line.facts.endsWithStop && line.facts.words <= 12
    }
}
