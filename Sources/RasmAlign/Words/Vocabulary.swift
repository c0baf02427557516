/// Numbers for words, the same for both sides of a corpus: equal keys are equal numbers.
struct Vocabulary {
    private var numbers: [[UInt16]: Int32] = [:]
    private(set) var keys: [[UInt16]] = []

    mutating func number(of key: [UInt16]) -> Int32 {
        if let number = numbers[key] { return number }
        let number = Int32(keys.count)
        numbers[key] = number
        keys.append(key)
        return number
    }

    func text(_ number: Int32) -> String { String(decoding: keys[Int(number)], as: UTF16.self) }
}
