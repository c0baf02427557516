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

    func bytes(of object: [UInt8]) throws(InputError) -> [UInt8] {
        let document = try Document(object: object, options: options)
        // Every object ends with one.
        let end = object.lastIndex(of: UInt8(ascii: "}")) ?? object.count
        let hasMembers = object[..<end].last { $0 > 0x20 } != UInt8(ascii: "{")
        var json = JSONWriter(room: object.count + object.count / 2)
        json.raw(object[..<end])
        json.raw(hasMembers ? "," : "")
        json.name("mentions")
        json.array { json in
            guard let text = document.texts.first else { return }
            var positions = MemberPositions(text)
            for found in DocumentAnalysis(of: document, index: index, style: style).mentions {
                guard let place = found.place else { continue }
                write(found, positions.position(of: place.range), to: &json)
            }
        }
        json.raw(object[end...])
        return json.bytes
    }

    /// The keys and their order are a contract.
    private func write(
        _ found: DocumentAnalysis.FoundMention, _ position: (member: String, scalars: Range<Int>),
        to json: inout JSONWriter
    ) {
        json.object { json in
            json.member("field", position.member)
            json.member("start", position.scalars.lowerBound)
            json.member("end", position.scalars.upperBound)
            found.writeName(to: &json)
        }
    }
}
