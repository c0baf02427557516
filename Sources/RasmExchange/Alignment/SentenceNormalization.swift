import Rasm

/// Writes the names in the Arabic sentences of a document as the house does, and leaves every other byte as it is.
///
/// The sentences are read as one article, so that a short name is understood by the full one some sentences before it; no name reaches from one into
/// the next.
public struct SentenceNormalization: Sendable {
    /// What cannot be written safely, by the number of its sentence from 0.
    public struct Remark: Sendable {
        public var sentence: Int
        public var finding: Finding
    }

    public private(set) var sentences: [String]
    public private(set) var remarks: [Remark] = []
    /// How many names were written another way.
    public private(set) var written = 0

    /// - Parameter index: of the language of the sentences.
    public init(_ sentences: [String], index: TermIndex, style: HouseStyle) {
        self.sentences = sentences
        var text: [UInt8] = []
        var starts: [Int] = []
        for sentence in sentences {
            starts.append(text.count)
            // A blank line ends a name.
            text += Array(sentence.utf8) + Array("\n\n".utf8)
        }
        let analysis = Analysis(of: Article(bytes: text), index: index, style: style)
        var edits: [Int: [Edit]] = [:]
        for finding in analysis.findings {
            let sentence = Self.sentence(at: finding.range.lowerBound, starts)
            guard var edit = finding.edit else {
                remarks.append(Remark(sentence: sentence, finding: finding))
                continue
            }
            edit.range = (edit.range.lowerBound - starts[sentence])..<(edit.range.upperBound - starts[sentence])
            edits[sentence, default: []].append(edit)
        }
        for (sentence, list) in edits {
            written += list.count
            self.sentences[sentence] = String(
                decoding: list.applied(to: Array(sentences[sentence].utf8)), as: UTF8.self)
        }
    }

    /// The last sentence that begins at or before an offset.
    private static func sentence(at offset: Int, _ starts: [Int]) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }
}
