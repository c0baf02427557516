import Rasm

/// Writes JSON (RFC 8259) as UTF-8, on one line. Only what must be escaped is.
///
/// ```
/// var json = JSONWriter()
/// json.object {
///     $0.member("file", "a.txt")
///     $0.member("start", 3)
/// }
/// json.bytes  // {"file":"a.txt","start":3}
/// ```
///
/// Many small things are appended, and asking an array for each whether there is room and whether it is nobody else's would take longer than writing
/// them: so it has memory of its own.
struct JSONWriter: ~Copyable {
    private var memory: UnsafeMutablePointer<UInt8>
    private var room: Int
    /// Whether somebody else gives the memory back.
    private var isLent = false
    private var count = 0
    /// Whether a comma parts what comes next from what was written last.
    private var isAfterValue = false

    init(room: Int = 256) {
        self.room = max(room, 64)
        memory = .allocate(capacity: self.room)
    }

    private init(in lent: UnsafeMutableBufferPointer<UInt8>) {
        // Not empty: there was room for a byte.
        (memory, room, isLent) = (lent.baseAddress!, lent.count, true)
    }

    deinit { if !isLent { memory.deallocate() } }

    /// All that is written, which is copied only where there is too little room for it.
    static func bytes(room: Int, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var grown: [UInt8]?
        let bytes = [UInt8](unsafeUninitializedCapacity: max(room, 1)) { memory, count in
            var json = JSONWriter(in: memory)
            write(&json)
            if json.isLent { count = json.count } else { grown = json.bytes }
        }
        return grown ?? bytes
    }

    /// All that was written.
    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: memory, count: count)) }

    var text: String { String(decoding: UnsafeBufferPointer(start: memory, count: count), as: UTF8.self) }

    /// Parts what comes next from the value before by the end of a line.
    mutating func endLine() {
        put(0x0A)
        isAfterValue = false
    }

    // MARK: Objects and arrays

    @inline(__always)
    mutating func object(_ members: (inout JSONWriter) -> Void) { inside("{", "}", members) }

    /// An object that begins with members which are written already (``openObject(_:)``).
    @inline(__always)
    mutating func object(opened: [UInt8], _ members: (inout JSONWriter) -> Void) {
        part()
        opened.withUnsafeBufferPointer { append($0) }
        isAfterValue = true
        members(&self)
        put(UInt8(ascii: "}"))
        isAfterValue = true
    }

    /// The beginning of an object, for many that begin alike.
    static func openObject(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter()
        json.put(UInt8(ascii: "{"))
        members(&json)
        return json.bytes
    }

    mutating func array(_ elements: (inout JSONWriter) -> Void) { inside("[", "]", elements) }

    @inline(__always)
    private mutating func inside(
        _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ write: (inout JSONWriter) -> Void
    ) {
        part()
        put(UInt8(ascii: opening))
        isAfterValue = false
        write(&self)
        put(UInt8(ascii: closing))
        isAfterValue = true
    }

    /// The name of a member, whose value comes next.
    /// - Parameter name: has nothing that must be escaped.
    @inline(__always)
    mutating func name(_ name: StaticString) {
        // Where the name is known when this is compiled, as it nearly always is, copying it takes no call.
        let length = name.utf8CodeUnitCount
        reserve(length + 4)
        memory[count] = UInt8(ascii: ",")
        count &+= isAfterValue ? 1 : 0
        let start = memory + count
        start[0] = UInt8(ascii: "\"")
        UnsafeMutableRawPointer(start + 1).copyMemory(from: name.utf8Start, byteCount: length)
        start[length &+ 1] = UInt8(ascii: "\"")
        start[length &+ 2] = UInt8(ascii: ":")
        count &+= length &+ 3
        isAfterValue = false
    }

    /// The name of a member, whose value comes next.
    mutating func name(_ name: String) {
        value(name)
        put(UInt8(ascii: ":"))
        isAfterValue = false
    }

    mutating func member(_ name: StaticString, _ value: String) {
        self.name(name)
        self.value(value)
    }

    /// - Parameter value: a string in UTF-8.
    @inline(__always)
    mutating func member(_ name: StaticString, _ value: UnsafeBufferPointer<UInt8>) {
        self.name(name)
        escape(value)
        isAfterValue = true
    }

    /// - Parameter value: a string in UTF-8.
    /// - Returns: where it is written now.
    @inline(__always)
    mutating func writtenMember(_ name: StaticString, _ value: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        self.name(name)
        let start = count
        escape(value)
        isAfterValue = true
        return start..<count
    }

    /// A member with the value of one that is written already.
    @inline(__always)
    mutating func member(_ name: StaticString, as written: Range<Int>) {
        self.name(name)
        reserve(written.count)
        (memory + count).update(from: memory + written.lowerBound, count: written.count)
        count &+= written.count
        isAfterValue = true
    }

    @inline(__always)
    mutating func member(_ name: StaticString, _ value: Int) {
        self.name(name)
        append(value)
        isAfterValue = true
    }

    @inline(__always)
    mutating func member(_ name: StaticString, _ value: Bool) {
        self.name(name)
        if value { appendPlain("true") } else { appendPlain("false") }
        isAfterValue = true
    }

    // MARK: Values

    mutating func value(_ text: String) {
        part()
        var text = text
        text.withUTF8 { escape($0) }
        isAfterValue = true
    }

    mutating func value(_ number: Int) {
        part()
        append(number)
        isAfterValue = true
    }

    private mutating func append(_ number: Int) {
        reserve(DecimalDigits.most)
        if let length = DecimalDigits.write(number, at: UnsafeMutableRawPointer(memory + count)) {
            count &+= length
        } else {
            appendLong(number)
        }
    }

    @inline(never)
    private mutating func appendLong(_ number: Int) { append(String(number)) }

    /// A number as it is written, `true`, `false` or `null`.
    mutating func literal(_ text: String) {
        part()
        append(text)
        isAfterValue = true
    }

    // MARK: Bytes

    /// Bytes that are JSON already, and part what comes before and after them.
    mutating func raw(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { append($0) }
        isAfterValue = false
    }

    mutating func raw(_ bytes: [UInt8]) { raw(bytes[...]) }

    mutating func raw(_ text: String) {
        append(text)
        isAfterValue = false
    }

    private mutating func part() {
        if isAfterValue { put(UInt8(ascii: ",")) }
    }

    private mutating func put(_ byte: UInt8) {
        reserve(1)
        memory[count] = byte
        count += 1
    }

    /// - Parameter text: nothing in it has to be escaped. Where it is known when this is compiled copying it takes no call.
    @inline(__always)
    private mutating func appendPlain(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Members that are written already, behind others: `,"type":"full","status":"preferred"`.
    @inline(never)
    mutating func members(_ written: StaticString) {
        appendPlain(written)
        isAfterValue = true
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        reserve(bytes.count)
        (memory + count).update(from: base, count: bytes.count)
        count += bytes.count
    }

    /// Makes sure that so many bytes more can be written.
    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count + more > room { grow(by: more) }
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        room = max(2 * room, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
        larger.update(from: memory, count: count)
        if !isLent { memory.deallocate() }
        (memory, isLent) = (larger, false)
    }

    /// A string in quotation marks. What needs no escape, which is nearly everything, is copied in one go.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        reserve(text.count + 2)
        let start = memory + count
        if Self.copyPlain(text, to: start + 1) {
            start[0] = UInt8(ascii: "\"")
            start[text.count + 1] = UInt8(ascii: "\"")
            count += text.count + 2
        } else {
            escapeSpecial(text)
        }
    }

    /// Copies a text in registers of sixteen, eight or four bytes, and looks at what it copies. The last are the last of the text, whichever of them were copied
    /// before.
    /// - Returns: whether nothing has to be escaped; if not, or if that is not sure, what was copied is not the text.
    @inline(__always)
    private static func copyPlain(_ text: UnsafeBufferPointer<UInt8>, to memory: UnsafeMutablePointer<UInt8>) -> Bool {
        let (from, to) = (UnsafeRawPointer(text.baseAddress), UnsafeMutableRawPointer(memory))
        var special: UInt64 = 0
        guard let from, text.count >= 4 else {
            for (offset, byte) in text.enumerated() {
                special |= mayNeedEscape(UInt64(byte) | 0x2020_2020_2020_2000)
                memory[offset] = byte
            }
            return special == 0
        }
        if text.count >= 16 {
            var (special, offset) = (SIMD16<UInt8>(), 0)
            let last = text.count - 16
            while true {
                let bytes = text.sixteen(at: offset)
                special |= mayNeedEscape(bytes)
                to.storeBytes(of: bytes, toByteOffset: offset, as: SIMD16<UInt8>.self)
                if offset == last { return !special.hasYes }
                offset = min(offset &+ 16, last)
            }
        }
        if text.count < 8 {
            let last = text.count - 4
            let (first, second) = (
                from.loadUnaligned(as: UInt32.self), from.loadUnaligned(fromByteOffset: last, as: UInt32.self)
            )
            special = mayNeedEscape(UInt64(first) | UInt64(second) << 32)
            to.storeBytes(of: first, as: UInt32.self)
            to.storeBytes(of: second, toByteOffset: last, as: UInt32.self)
            return special == 0
        }
        let last = text.count - 8
        let (first, second) = (
            from.loadUnaligned(as: UInt64.self), from.loadUnaligned(fromByteOffset: last, as: UInt64.self)
        )
        special = mayNeedEscape(first) | mayNeedEscape(second)
        to.storeBytes(of: first, as: UInt64.self)
        to.storeBytes(of: second, toByteOffset: last, as: UInt64.self)
        return special == 0
    }

    /// Not 0 just if any of eight bytes may have to be escaped (Henry S. Warren, Hacker's Delight, 6-1).
    @inline(__always)
    private static func mayNeedEscape(_ bytes: UInt64) -> UInt64 {
        let (ones, marks): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        func holds(_ byte: UInt64) -> UInt64 {
            let zero = bytes ^ ones &* byte
            return (zero &- ones) & ~zero
        }
        let control = (bytes &- ones &* 0x20) & ~bytes
        return (control | holds(0x22) | holds(0x5C) | holds(0x7F) | holds(0xE2)) & marks
    }

    private mutating func escapeSpecial(_ text: UnsafeBufferPointer<UInt8>) {
        put(UInt8(ascii: "\""))
        var copied = 0
        while let special = text.first(in: copied..<text.count, where: Self.mayNeedEscape) {
            append(UnsafeBufferPointer(rebasing: text[copied..<special]))
            let length = Self.length(ofSpecial: text[special...].prefix(3))
            if let length {
                append(Self.escape(text[special..<special + length]))
            } else {
                put(text[special])
            }
            copied = special + (length ?? 1)
        }
        append(UnsafeBufferPointer(rebasing: text[copied...]))
        put(UInt8(ascii: "\""))
    }

    @inline(__always)
    private static func mayNeedEscape(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
        bytes.isBetween(0, 0x1F) | bytes.equal(0x22) | bytes.equal(0x5C) | bytes.equal(0x7F) | bytes.equal(0xE2)
    }

    /// The length of a character that must be escaped; nil of one that begins like one and is not.
    private static func length(ofSpecial bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        guard bytes.first == 0xE2 else { return 1 }
        // U+2028 and U+2029 end a line for readers that know no better.
        return bytes.elementsEqual([0xE2, 0x80, 0xA8]) || bytes.elementsEqual([0xE2, 0x80, 0xA9]) ? 3 : nil
    }

    /// - Parameter character: one that must be escaped.
    private static func escape(_ character: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        switch character.first! {
        case UInt8(ascii: "\""): return "\\\""
        case UInt8(ascii: "\\"): return "\\\\"
        case UInt8(ascii: "\n"): return "\\n"
        case UInt8(ascii: "\r"): return "\\r"
        case UInt8(ascii: "\t"): return "\\t"
        case 0xE2: return character.last == 0xA8 ? "\\u2028" : "\\u2029"
        case let byte:
            let digits = String(byte, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
    }
}
