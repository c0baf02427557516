import CLibXML2

/// The general entities that a document declares in itself, and what they stand for.
///
/// An entity is put in when its text holds no markup, and no reference but to characters: then nothing has to be read for it, and
/// what it makes a document longer by can be counted. How much is put in is limited by ``XMLLimits/maximumTextBytes``.
struct EntityTable: ~Copyable {
    /// What is known of an entity.
    enum Entity {
        /// What a reference to it stands for.
        case text([UInt8])
        /// It holds markup, or other entities.
        case notPlain
        /// It lies in another file.
        case external
    }

    private(set) var entities: [String: Entity] = [:]
    /// How many bytes have been put in so far.
    private(set) var bytesPutIn = 0
    /// What libxml2 was given, by name; in text and in attributes it wants to be told in different ways.
    private var inText: [String: xmlEntityPtr] = [:]
    private var inAttributes: [String: xmlEntityPtr] = [:]

    deinit {
        for entity in inText.values { Self.free(entity) }
        for entity in inAttributes.values { Self.free(entity) }
    }

    /// Notes a declaration; of several of one name the first counts (XML 1.0, section 4.2).
    ///
    /// - Parameter content: as libxml2 gives it: character references of the declaration are resolved, others are not.
    mutating func declare(_ name: String, type: Int32, content: UnsafePointer<xmlChar>?) {
        guard entities[name] == nil else { return }
        switch xmlEntityType(rawValue: UInt32(clamping: type)) {
        case XML_INTERNAL_GENERAL_ENTITY:
            let bytes = content.map { Array(UnsafeBufferPointer(start: $0, count: Int(xmlStrlen($0)))) } ?? []
            entities[name] = Self.plainText(bytes).map(Entity.text) ?? .notPlain
        case XML_EXTERNAL_GENERAL_PARSED_ENTITY, XML_EXTERNAL_GENERAL_UNPARSED_ENTITY: entities[name] = .external
        default: break  // a parameter entity, which has a name space of its own
        }
    }

    /// The texts of all that can be put in, by name.
    var plainTexts: [String: String] {
        entities.compactMapValues {
            if case .text(let bytes) = $0 { String(decoding: bytes, as: UTF8.self) } else { nil }
        }
    }

    /// The text of an entity that is put in; what is put in is counted.
    mutating func putIn(_ name: String) -> [UInt8]? {
        guard case .text(let bytes)? = entities[name] else { return nil }
        bytesPutIn += bytes.count
        return bytes
    }

    /// What libxml2 takes for the entity while it reads text: one like `&amp;`, whose content it passes on as it is.
    mutating func entityInText(_ name: String) -> xmlEntityPtr? {
        guard let bytes = putIn(name) else { return nil }
        if let known = inText[name] { return known }
        let made = Self.make(name, XML_INTERNAL_PREDEFINED_ENTITY, bytes)
        inText[name] = made
        return made
    }

    /// The same while it reads an attribute: an entity of which it keeps the name, `&name;`.
    mutating func entityInAttribute(_ name: String) -> xmlEntityPtr? {
        guard case .text? = entities[name] else { return nil }
        if let known = inAttributes[name] { return known }
        let made = Self.make(name, XML_INTERNAL_GENERAL_ENTITY, nil)
        inAttributes[name] = made
        return made
    }

    /// Nil when it holds markup, or references to anything but characters.
    private static func plainText(_ content: [UInt8]) -> [UInt8]? {
        var text: [UInt8] = []
        var rest = content[...]
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: "<"): return nil
            case UInt8(ascii: ">") where text.suffix(2).elementsEqual("]]".utf8): return nil
            case UInt8(ascii: "&"):
                guard let end = rest.prefix(16).firstIndex(of: UInt8(ascii: ";")),
                    let scalar = CharacterReference.scalar(of: rest[(rest.startIndex + 1)..<end])
                else { return nil }
                text += UTF8.encode(scalar)!
                rest = rest[(end + 1)...]
                continue
            default: text.append(byte)
            }
            rest = rest.dropFirst()
        }
        return text
    }

    private static func make(_ name: String, _ type: xmlEntityType, _ content: [UInt8]?) -> xmlEntityPtr {
        let entity = xmlEntityPtr.allocate(capacity: 1)
        entity.initialize(to: xmlEntity())
        entity.pointee.type = XML_ENTITY_DECL
        entity.pointee.etype = type
        entity.pointee.name = UnsafePointer(xmlStrdup(name))
        if let content {
            entity.pointee.content = content.withUnsafeBufferPointer { xmlStrndup($0.baseAddress, Int32($0.count)) }
            if entity.pointee.content == nil { entity.pointee.content = xmlStrdup("") }
            entity.pointee.length = Int32(content.count)
        }
        return entity
    }

    /// What ``make(_:_:_:)`` has made.
    private static func free(_ entity: xmlEntityPtr) {
        if let name = entity.pointee.name { rasm_xmlFree(UnsafeMutableRawPointer(mutating: name)) }
        if let content = entity.pointee.content { rasm_xmlFree(content) }
        entity.deallocate()
    }
}
