import RasmXML

/// What one plainly written unit tells at first sight.
struct TMXUnitFacts {
    /// Whether nothing is wrong with it by itself, if its shape is right.
    var isPlain = true
    /// Its tags and the attribute values the grammar has a say in: two units of one shape are both valid or both not.
    var shape = ByteHash.seed
    var row = UnitRow()
    /// Segments of one run of text in whose characters something may be wrong.
    var suspects: [(text: Range<Int>, language: String)] = []
}

/// Takes down the facts of units from their bytes, as ``TMXValidation`` would find them.
struct TMXUnitReader {
    /// The hash of the header's source language, in small letters; nil when it is any.
    private let sourceLanguage: UInt64?
    private var variants: [Variant] = []
    /// Languages seen.
    private var languages: [Language] = []
    private var text: [UInt8] = []

    private struct Language {
        /// Of its tag, in small letters.
        var hash: UInt64
        var isTag: Bool
        /// Without script and region.
        var primary: String
    }

    private struct Variant {
        var language: Language
        /// The hash of the sentence; 0 when there is no segment or none with text.
        var sentence: UInt64 = 0
        /// Hashes of the codes with an `x`, sorted.
        var codes: [UInt64] = []
    }

    init(sourceLanguage: String?) {
        self.sourceLanguage = sourceLanguage.flatMap { tag in
            tag == "*all*" || tag.isEmpty ? nil : ByteHash.ofCaseless(tag)
        }
    }

    /// - Parameter scanner: has just read the unit, and not called it odd.
    mutating func facts(of scanner: borrowing ElementScanner, in bytes: [UInt8]) -> TMXUnitFacts {
        var facts = TMXUnitFacts()
        variants.removeAll(keepingCapacity: true)
        var wanted = sourceLanguage
        // The element whose content is passed over, note or prop.
        var aside: UInt64?
        var index = 0
        while index < scanner.tokens.count {
            let token = scanner.tokens[index]
            index += 1
            if token.kind == .text || token.kind == .textWithReferences {
                let isSpace = bytes[token.range].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
                if aside == nil, !isSpace { facts.isPlain = false }
                continue
            }
            facts.shape = ByteHash.mixed(facts.shape, token.name &+ UInt64(token.kind.rawValue))
            if token.kind == .end {
                if aside == token.name { aside = nil }
                continue
            }
            for attribute in scanner.attributes[token.attributes] {
                self.attribute(attribute, bytes, &facts)
                guard aside == nil else { continue }
                switch (token.name, attribute.name) {
                case (Name.tu, Name.tuid): facts.row.tuid = ByteHash.of(bytes, attribute.value)
                case (Name.tu, Name.srclang):
                    let isAny = bytes[attribute.value].elementsEqual("*all*".utf8) || attribute.value.isEmpty
                    wanted = isAny ? nil : ByteHash.ofCaseless(bytes, attribute.value)
                default: break
                }
            }
            guard aside == nil else { continue }
            switch token.name {
            case Name.tuv: variant(token, scanner, bytes, &facts)
            case Name.seg where token.kind == .start: segment(scanner, bytes, &index, &facts)
            case Name.seg: facts.isPlain = false
            case Name.note, Name.prop: if token.kind == .start { aside = token.name }
            default: break
            }
        }
        compare(&facts, wanted)
        return facts
    }

    // MARK: attributes

    private enum Name {
        static let tu = ElementScanner.name("tu")
        static let tuv = ElementScanner.name("tuv")
        static let seg = ElementScanner.name("seg")
        static let note = ElementScanner.name("note")
        static let prop = ElementScanner.name("prop")
        static let bpt = ElementScanner.name("bpt")
        static let ept = ElementScanner.name("ept")
        static let it = ElementScanner.name("it")
        static let ph = ElementScanner.name("ph")
        static let ut = ElementScanner.name("ut")
        static let hi = ElementScanner.name("hi")
        static let tuid = ElementScanner.attributeName("tuid")
        static let srclang = ElementScanner.attributeName("srclang")
        static let lang = ElementScanner.attributeName("xml:lang")
        static let i = ElementScanner.attributeName("i")
        static let x = ElementScanner.attributeName("x")
        static let usagecount = ElementScanner.attributeName("usagecount")
        static let creationdate = ElementScanner.attributeName("creationdate")
        static let changedate = ElementScanner.attributeName("changedate")
        static let lastusagedate = ElementScanner.attributeName("lastusagedate")
        /// Attributes that may hold anything.
        static let free = [
            tuid, i, x, ElementScanner.attributeName("type"), ElementScanner.attributeName("creationid"),
            ElementScanner.attributeName("changeid"), ElementScanner.attributeName("o-encoding"),
            ElementScanner.attributeName("datatype"), ElementScanner.attributeName("creationtool"),
            ElementScanner.attributeName("creationtoolversion"), ElementScanner.attributeName("o-tmf"),
        ]
    }

    private func attribute(_ attribute: ElementScanner.Attribute, _ bytes: [UInt8], _ facts: inout TMXUnitFacts) {
        facts.shape = ByteHash.mixed(facts.shape, attribute.name)
        switch attribute.name {
        case Name.creationdate, Name.changedate, Name.lastusagedate:
            if !TMXDate.isWellFormed(bytes[attribute.value]) { facts.isPlain = false }
        case Name.usagecount:
            let isNumber =
                (1...18).contains(attribute.value.count)
                && bytes[attribute.value].allSatisfy { (0x30...0x39).contains($0) }
            if !isNumber { facts.isPlain = false }
        default:
            if !Name.free.contains(attribute.name) {
                facts.shape = ByteHash.mixed(facts.shape, ByteHash.of(bytes, attribute.value))
            }
        }
    }

    private mutating func variant(
        _ token: ElementScanner.Token, _ scanner: borrowing ElementScanner, _ bytes: [UInt8],
        _ facts: inout TMXUnitFacts
    ) {
        guard let tag = scanner.attributes[token.attributes].first(where: { $0.name == Name.lang })?.value else {
            facts.isPlain = false
            return
        }
        let hash = ByteHash.ofCaseless(bytes, tag)
        let language = language(String(decoding: bytes[tag], as: UTF8.self), hash)
        if !language.isTag || variants.contains(where: { $0.language.hash == hash }) { facts.isPlain = false }
        variants.append(Variant(language: language))
    }

    private mutating func language(_ tag: @autoclosure () -> String, _ hash: UInt64) -> Language {
        if let known = languages.first(where: { $0.hash == hash }) { return known }
        let tag = tag()
        let language = Language(hash: hash, isTag: LanguageTag.hasForm(tag), primary: LanguageTag.primary(of: tag))
        // Files have few languages; one with thousands is not worth remembering.
        if languages.count < 64 { languages.append(language) }
        return language
    }

    // MARK: segments

    /// Reads from after the tag of a `seg` to its end.
    private mutating func segment(
        _ scanner: borrowing ElementScanner, _ bytes: [UInt8], _ index: inout Int, _ facts: inout TMXUnitFacts
    ) {
        guard let variant = variants.indices.last, variants[variant].sentence == 0 else {
            facts.isPlain = false
            return
        }
        let language = variants[variant].language.primary
        let isArabic = language == "ar"
        // By far the most segments are one run of text.
        if index + 1 < scanner.tokens.count, scanner.tokens[index].kind == .text, scanner.tokens[index + 1].kind == .end
        {
            let range = scanner.tokens[index].range
            index += 1
            switch SegmentGlance.at(bytes, range, isArabic: isArabic) {
            case .clean: variants[variant].sentence = ByteHash.of(bytes, range)
            case .marked:
                text.removeAll(keepingCapacity: true)
                text += bytes[range]
                variants[variant].sentence = sentence()
            case .suspicious:
                let text = String(decoding: bytes[range], as: UTF8.self)
                variants[variant].sentence = SentenceKey.hash(of: text)
                facts.suspects.append((range, language))
            }
            return
        }
        assemble(scanner, bytes, &index, variant, &facts)
        if SegmentGlance.at(text, 0..<text.count, isArabic: isArabic) == .suspicious { facts.isPlain = false }
        variants[variant].sentence = sentence()
        variants[variant].codes.sort()
    }

    /// U+FFFC, what stands for a code that is a thing in the line.
    private static let object: [UInt8] = [0xEF, 0xBF, 0xBC]

    /// Puts together what a translator sees of a segment, and looks at its codes.
    private mutating func assemble(
        _ scanner: borrowing ElementScanner, _ bytes: [UInt8], _ index: inout Int, _ variant: Int,
        _ facts: inout TMXUnitFacts
    ) {
        text.removeAll(keepingCapacity: true)
        var codeDepth = 0
        var opened: [UInt64] = []
        var paired: [UInt64] = []
        while index < scanner.tokens.count {
            let token = scanner.tokens[index]
            if token.kind == .end, token.name == Name.seg { break }
            index += 1
            switch token.kind {
            case .text: if codeDepth == 0 { text += bytes[token.range] }
            case .textWithReferences: if codeDepth == 0 { TextBytes.append(bytes[token.range], decodedTo: &text) }
            case .end:
                facts.shape = ByteHash.mixed(facts.shape, token.name &+ UInt64(token.kind.rawValue))
                if token.name != Name.hi { codeDepth -= 1 }
            case .start, .empty:
                facts.shape = ByteHash.mixed(facts.shape, token.name &+ UInt64(token.kind.rawValue))
                let isCode = [Name.bpt, Name.ept, Name.it, Name.ph, Name.ut].contains(token.name)
                // What is text again inside a code (sub) is a text of its own.
                if !isCode, token.name != Name.hi { facts.isPlain = false }
                if codeDepth == 0, token.name == Name.ph || token.name == Name.ut { text += Self.object }
                if token.kind == .start, token.name != Name.hi { codeDepth += 1 }
                for attribute in scanner.attributes[token.attributes] {
                    self.attribute(attribute, bytes, &facts)
                    let value = ByteHash.of(bytes, attribute.value)
                    if attribute.name == Name.x {
                        let code = ByteHash.mixed(token.name, value)
                        if !variants[variant].codes.contains(code) { variants[variant].codes.append(code) }
                    } else if attribute.name == Name.i, token.name == Name.bpt {
                        if opened.contains(value) || paired.contains(value) { facts.isPlain = false }
                        opened.append(value)
                    } else if attribute.name == Name.i, token.name == Name.ept {
                        if let open = opened.firstIndex(of: value) {
                            opened.remove(at: open)
                            paired.append(value)
                        } else {
                            facts.isPlain = false
                        }
                    }
                }
            }
        }
        if !opened.isEmpty { facts.isPlain = false }
    }

    /// The hash of the sentence in `text`, without marks and objects; 0 when nothing is left.
    private mutating func sentence() -> UInt64 {
        SentenceKey.plainly(&text)
        return text.isEmpty ? 0 : ByteHash.of(text, 0..<text.count)
    }

    // MARK: the unit as a whole

    private func compare(_ facts: inout TMXUnitFacts, _ wanted: UInt64?) {
        guard variants.count > 1 else {
            facts.isPlain = false
            return
        }
        if let wanted, !variants.contains(where: { $0.language.hash == wanted }) { facts.isPlain = false }
        for variant in variants {
            if variant.sentence == 0 || variant.codes != variants[0].codes { facts.isPlain = false }
        }
        guard variants.count == 2, variants[0].sentence != 0, variants[1].sentence != 0 else { return }
        if variants[0].sentence == variants[1].sentence { facts.isPlain = false }
        let languages = ByteHash.mixed(variants[0].language.hash, variants[1].language.hash)
        facts.row.source = ByteHash.mixed(languages, variants[0].sentence)
        facts.row.target = variants[1].sentence
    }
}
