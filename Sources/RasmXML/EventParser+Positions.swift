import CLibXML2

/// Where things are. libxml2 tells where its parser stands; a thing begins somewhere between `mark`, which is where
/// the one before it ended, and there.
extension EventParser {
    /// The offset at which libxml2's parser stands.
    var cursor: Int {
        guard let input = context?.pointee.input, let current = input.pointee.cur, let base = input.pointee.base else {
            return mark
        }
        return min(Int(input.pointee.consumed) + (current - base), source.end)
    }

    /// True between `<!DOCTYPE` and its `>`, where comments and instructions are the DTD's and not the document's.
    var isInsideDTD: Bool { context?.pointee.inSubset != 0 }

    /// The offset of the next `<`. No text and no attribute value can hold one, so it opens the markup that was just
    /// read.
    func startOfMarkup() -> Int { source.first(0x3C, from: mark) }

    /// Sets `mark` behind the tag whose attributes end at the cursor, and notes if it is an empty one.
    func passStartTag() {
        let end = source.first(0x3E, from: cursor)
        let isEmpty = end > source.start && end < source.end && source[end - 1] == 0x2F
        emptyTagEnd = isEmpty ? end - 1 : nil
        mark = min(end + 1, source.end)
    }

    /// Sets `mark` to the cursor.
    func pass() { mark = max(mark, cursor) }

    /// Takes up a piece of text; pieces that touch become one event.
    func append(_ pointer: UnsafePointer<xmlChar>?, _ count: Int32, as kind: TextKind) {
        if kind == .cdata, textKind != .cdata || cursor >= mark {
            flushText()
            textStart = startOfMarkup()
            // libxml2 reports a section before it has read to its end.
            mark = endOfCDATA(from: textStart + 9)
        } else if kind == .text {
            if textKind != .text {
                flushText()
                textStart = mark
            }
            mark = max(mark, cursor)
        }
        textKind = kind
        text.append(contentsOf: UnsafeBufferPointer(start: pointer, count: Int(count)))
        if text.count > XMLLimits.maximumTextBytes {
            stop(
                .size,
                "a text is longer than \(XMLLimits.maximumTextBytes.grouped) bytes, which is not read: divide it",
                at: textStart)
        }
    }

    /// Gives out the text collected so far. Called before every other event.
    func flushText() {
        guard textKind != .none else { return }
        let string = String(decoding: text, as: UTF8.self)
        let end = textKind == .cdata ? mark : startOfMarkup()
        emit(textKind == .cdata ? .cdata(string) : .text(string), textStart..<max(textStart, end))
        text.removeAll(keepingCapacity: true)
        textKind = .none
    }

    /// A copy of a name or a namespace out of libxml2's dictionary, which keeps one pointer a name for as long as the parser lives.
    func name(_ pointer: UnsafePointer<xmlChar>?) -> String {
        guard let pointer else { return "" }
        if let known = names[pointer] { return known }
        var string = String(xml: pointer)
        // Only a namespace can hold one, as in any attribute's value.
        if string.utf8.contains(UInt8(ascii: "&")) {
            string = string.withUTF8 { value($0, at: startOfMarkup()) } ?? ""
        }
        names[pointer] = string
        return string
    }
}
