import Rasm
import RasmExchange

/// Answers an object with the names found in it as one more member.
struct MentionObject: Sendable {
    private var options: DocumentOptions
    private let index: TermIndex
    private let style: HouseStyle

    init(_ options: DocumentOptions, index: TermIndex, style: HouseStyle) {
        self.options = options
        self.options.addedField = "mentions"
        self.index = index
        self.style = style
    }

    /// In text as full of names as news of politics an object is two and a half times as long with them.
    static let growth = 3

    func answer(_ object: [UInt8], to json: inout JSONWriter) throws(InputError) {
        let document = try Document(object: object, options: options)
        // What is added is UTF-8, as all JSON that is handed on is to be (RFC 8259, 8.1): so an object in another encoding becomes UTF-8 as a whole.
        let object = document.source.utf8
        // Every object ends with one.
        let end = object.lastIndex(of: UInt8(ascii: "}")) ?? object.count
        let hasMembers = object[..<end].last { $0 > 0x20 } != UInt8(ascii: "{")
        json.raw(object[..<end])
        json.raw(hasMembers ? "," : "")
        json.name("mentions")
        json.array { json in
            guard let text = document.texts.first else { return }
            var positions = MemberPositions(text)
            var (string, opened) = (-1, [UInt8]())
            DocumentAnalysis(of: document, index: index, style: style).forEachMention { mention in
                guard let place = mention.place else { return }
                let position = positions.position(of: place)
                if position.string != string {
                    string = position.string
                    opened = JSONWriter.openObject { $0.member("field", text.member(of: string)) }
                }
                write(mention, position.scalars, opened, to: &json)
            }
        }
        json.raw(object[end...])
    }

    /// The keys and their order are a contract.
    /// - Parameter opened: the beginning of the object, with the field that the mention stands in.
    private func write(_ mention: MentionBytes, _ scalars: Range<Int>, _ opened: [UInt8], to json: inout JSONWriter) {
        json.object(opened: opened) { json in
            json.member("start", scalars.lowerBound)
            json.member("end", scalars.upperBound)
            mention.writeName(to: &json)
        }
    }
}
