import Testing

@testable import RasmXML

/// Invariant: what the writer writes, the reader reads back equal.
struct RoundTripTests {
    /// A small generator with a seed, so that a failure can be repeated (SplitMix64).
    struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private static let alphabet: [ClosedRange<UInt32>] = [
        0x00...0x7F, 0x20...0x7E, 0x20...0x40, 0x80...0xFF, 0x600...0x6FF, 0x200B...0x202E, 0x2066...0x2069,
        0xFB50...0xFDFF,
        0xFE70...0xFEFF, 0xFFF0...0xFFFF, 0x1F600...0x1F64F, 0x1FFFE...0x1FFFF, 0x10FFFE...0x10FFFF,
    ]

    private static func text(_ random: inout Seeded, upTo length: Int) -> String {
        var result = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &random) {
            let range = alphabet.randomElement(using: &random) ?? 0x20...0x7E
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { result.append(scalar) }
        }
        return String(result)
    }

    @Test(arguments: UInt64(1)...50)
    func `random text comes back equal, or is refused with its first forbidden character`(seed: UInt64) throws {
        var random = Seeded(state: seed)
        for _ in 0..<40 {
            let text = Self.text(&random, upTo: 60)
            var result: String?
            let error = failure { () throws(XMLError) in
                result = try written { writer throws(XMLError) in try writer.element("a", ["b": text], text: text) }
            }
            if let forbidden = XMLWriter.firstForbidden(in: text) {
                #expect(error?.kind == .forbiddenCharacter)
                #expect(error?.first.message.contains(forbidden.codePoint) == true)
                continue
            }
            #expect(error == nil)
            let element = try XMLElement(parsing: Array((result ?? "").utf8))
            // Compared as bytes: Swift's == takes é in two scalars for é in one.
            #expect(element["b"].map { Array($0.utf8) } == Array(text.utf8))
            #expect(Array(element.text.utf8) == Array(text.utf8))
        }
    }

    private static func element(_ random: inout Seeded, depth: Int) -> XMLElement {
        func clean(_ length: Int) -> String {
            String(
                String.UnicodeScalarView(text(&random, upTo: length).unicodeScalars.filter(XMLCharacters.isCharacter)))
        }
        var element = XMLElement(XMLStartTag(XMLName(["a", "tu", "اسم"].randomElement(using: &random) ?? "a")))
        for name in ["b", "c", "xml:lang"] where Bool.random(using: &random) {
            let qualified =
                name == "xml:lang"
                ? XMLName("lang", prefix: "xml", namespace: "http://www.w3.org/XML/1998/namespace") : XMLName(name)
            element.tag.attributes.append(XMLAttribute(qualified, clean(10)))
        }
        for _ in 0..<(depth == 0 ? 0 : Int.random(in: 0...4, using: &random)) {
            switch Int.random(in: 0...3, using: &random) {
            case 0: element.children.append(.element(Self.element(&random, depth: depth - 1)))
            case 1: element.children.append(.comment("c"))
            case 2: element.children.append(.processingInstruction(target: "p", data: "d e"))
            default:
                let text = clean(20)
                // Two texts in a row would come back as one.
                if !text.isEmpty, !(element.children.last.map { if case .text = $0 { true } else { false } } ?? false) {
                    element.children.append(.text(text))
                }
            }
        }
        return element
    }

    /// The same tree without the places its parts were read from.
    private static func placeless(_ element: XMLElement) -> XMLElement {
        let children = element.children.map { child -> XMLElement.Child in
            if case .element(let inner) = child { .element(placeless(inner)) } else { child }
        }
        return XMLElement(element.tag, children: children)
    }

    @Test(arguments: UInt64(1)...100)
    func `a random tree comes back equal, and is written the same twice`(seed: UInt64) throws {
        var random = Seeded(state: seed)
        let tree = Self.element(&random, depth: 6)
        let first = try written { writer throws(XMLError) in try writer.element(tree) }
        let back = try XMLElement(parsing: Array(first.utf8))
        #expect(Self.placeless(back) == tree)
        #expect(try written { writer throws(XMLError) in try writer.element(back) } == first)
    }

    @Test(arguments: UInt64(1)...100)
    func `indentation adds nothing to any element that holds text`(seed: UInt64) throws {
        var random = Seeded(state: seed)
        let tree = Self.element(&random, depth: 6)
        let document = try written(.indented(2)) { writer throws(XMLError) in try writer.element(tree) }
        func texts(_ element: XMLElement) -> [String] {
            let own = element.children.compactMap { if case .text(let text) = $0 { text } else { nil } }
            return own + element.elements.flatMap(texts)
        }
        let isAdded = { (text: String) in text.utf8.first == 0x0A && text.utf8.allSatisfy { $0 == 0x0A || $0 == 0x20 } }
        let back = texts(try XMLElement(parsing: Array(document.utf8)))
        #expect(back.filter { !isAdded($0) } == texts(tree).filter { !isAdded($0) })
    }

    @Test func `text longer than the buffer comes back equal`() throws {
        let text = String(repeating: "شويغو & <Shoigu> 😀 ", count: 20_000)
        let document = try written { writer throws(XMLError) in try writer.element("a", text: text) }
        #expect(try XMLElement(parsing: Array(document.utf8)).text == text)
    }
}
