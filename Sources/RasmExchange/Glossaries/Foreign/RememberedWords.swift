/// What was made of the words that a file writes again and again: the tags of its languages, its types and statuses. Making a language of its tag takes longer
/// than all the rest of a row, and no file has more than a handful.
struct RememberedWords<Value> {
    private var known: [(word: [UInt8], value: Value)] = []
    /// More different words than this are looked at each time they come, so that the list stays short.
    private static var most: Int { 32 }

    mutating func value(of word: String, _ make: (String) -> Value) -> Value {
        var word = word
        return word.withUTF8 { value(of: $0, make) }
    }

    mutating func value(of word: UnsafeBufferPointer<UInt8>, _ make: (String) -> Value) -> Value {
        for place in known.indices where known[place].word.hold(word, in: known[place].word.indices) {
            return known[place].value
        }
        let value = make(String(decoding: word, as: UTF8.self))
        if known.count < Self.most { known.append((Array(word), value)) }
        return value
    }
}
