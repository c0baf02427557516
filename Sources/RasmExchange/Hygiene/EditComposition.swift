import Rasm

/// Two changes one after the other, as one.
enum EditComposition {
    /// Edits of `bytes` that do at once what `first`, and then `second` on its result, do in turn.
    ///
    /// Edits of the two that touch in the text between them become one.
    /// - Parameters:
    ///   - first: edits of `bytes`, in order and apart.
    ///   - second: edits of the result of `first`, in order and apart.
    static func edits(_ first: [Edit], then second: [Edit], on bytes: [UInt8]) -> [Edit] {
        let middle = first.applied(to: bytes)
        return regions(first, second).map { region in
            let old = Array(middle[region.range])
            let new = region.second.map { edit in
                let start = edit.range.lowerBound - region.range.lowerBound
                return Edit(range: start..<(start + edit.range.count), replacement: edit.replacement)
            }.applied(to: old)
            return Edit(
                range: (region.range.lowerBound - region.growthBefore)..<(region.range.upperBound - region.growthAfter),
                replacement: String(decoding: new, as: UTF8.self))
        }
    }

    /// A stretch of the text between the two changes.
    private struct Region {
        var range: Range<Int>
        /// What the first change has made the text longer by, up to where the region begins and ends.
        var growthBefore: Int
        var growthAfter: Int
        var second: [Edit] = []
    }

    private static func regions(_ first: [Edit], _ second: [Edit]) -> [Region] {
        var regions: [Region] = []
        var growth = 0
        var rest = second[...]
        func add(_ range: Range<Int>, growing: Int, _ edit: Edit?) {
            if let last = regions.last, range.lowerBound <= last.range.upperBound {
                let end = max(last.range.upperBound, range.upperBound)
                regions[regions.count - 1].range = last.range.lowerBound..<end
            } else {
                regions.append(Region(range: range, growthBefore: growth, growthAfter: growth))
            }
            growth += growing
            regions[regions.count - 1].growthAfter = growth
            if let edit { regions[regions.count - 1].second.append(edit) }
        }
        for edit in first {
            let start = edit.range.lowerBound + growth
            while let next = rest.first, next.range.lowerBound <= start {
                add(next.range, growing: 0, next)
                rest = rest.dropFirst()
            }
            let length = edit.replacement.utf8.count
            add(start..<(start + length), growing: length - edit.range.count, nil)
        }
        for edit in rest { add(edit.range, growing: 0, edit) }
        return regions
    }
}
