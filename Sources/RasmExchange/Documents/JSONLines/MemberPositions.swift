import Rasm

/// Where names stand in the strings of an object of JSON Lines, as whoever reads the object counts: in Unicode scalars.
///
/// The names, which are apart, are asked for in the order of the text, so that each scalar is counted once.
public struct MemberPositions {
    private let text: DocumentText
    private var string = 0
    /// A place in the text, and the scalars before it in its string.
    private var counted = (offset: 0, scalars: 0)

    /// - Parameter text: of an object of JSON Lines.
    public init(_ text: DocumentText) { self.text = text }

    /// The string in which a range of the text's bytes lies, by its place among those of the text, and the range in scalars of it, from 0.
    ///
    /// Each escape of the string is one scalar of the text, as it is to a reader; half of a surrogate pair too.
    public mutating func position(of range: Range<Int>) -> (string: Int, scalars: Range<Int>) {
        while string + 1 < text.members.count, text.members[string + 1].start <= range.lowerBound {
            string += 1
            counted = (text.members[string].start, 0)
        }
        let bytes = text.article.bytes
        let start = counted.scalars + bytes.countOfScalars(in: counted.offset..<range.lowerBound)
        let end = start + bytes.countOfScalars(in: range)
        counted = (range.upperBound, end)
        return (string, start..<end)
    }
}
