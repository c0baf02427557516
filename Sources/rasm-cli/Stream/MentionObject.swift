import Rasm
import RasmExchange

/// An object with the names found in it as one more member.
enum MentionObject {
    static func bytes(
        of object: [UInt8], _ options: DocumentOptions, index: TermIndex, style: HouseStyle
    ) throws(InputError) -> [UInt8] {
        let document = try StreamOptions.document(object, options)
        guard let positions = JSONLinePositions(object), let end = object.lastIndex(of: UInt8(ascii: "}")) else {
            throw InputError("", "is no JSON object")
        }
        if positions.members.contains("mentions") { throw InputError("", "has a member «mentions» already") }
        let found = DocumentAnalysis(of: document, index: index, style: style).mentions
        var bytes = Array(object[..<end])
        bytes += ",\"mentions\":".utf8
        JSON.array(
            found.compactMap { mention in
                positions.position(of: mention.mention.range).map { json(mention, $0.member, $0.scalars) }
            }
        ).write(to: &bytes)
        return bytes + object[end...]
    }

    /// The keys and their order are a contract.
    private static func json(_ found: DocumentAnalysis.FoundMention, _ member: String, _ scalars: Range<Int>) -> JSON {
        let mention = PlacedMention(found: found, place: LineColumn(line: 1, column: 1), bytes: scalars)
        return .object([
            ("field", .string(member)), ("start", .number(scalars.lowerBound)), ("end", .number(scalars.upperBound)),
            ("surface", .string(mention.surface)), ("proclitics", .string(mention.proclitics)),
            ("entry", .string(mention.mention.entry)), ("type", .string(mention.type)),
            ("status", .string(mention.status.rawValue)), ("rendering", .string(mention.mention.rendering)),
            ("resolved", .bool(mention.mention.isResolved)),
        ])
    }
}
