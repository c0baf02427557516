import CLibXML2

/// Feeds a document to libxml2 in chunks and hands its events out one by one.
///
/// libxml2's own pull reader stands up to 512 bytes ahead of what it reports, so it cannot say where anything is; its
/// push parser calls back at once. The callbacks (``SAXHandler``) fill `waiting`, ``next()`` empties it.
final class EventParser {
    var source: SourceMap
    let file: String
    /// Where the rest of the document comes from; nil when all of it is here.
    private var rest: UTF8Blocks?
    private let chunkLength: Int
    private var fed = 0
    private var ended = false

    /// Created in `init` and freed in `deinit`; libxml2 keeps `self` as its user data, unretained, for just as long.
    private(set) var context: xmlParserCtxtPtr?

    private var waiting: [XMLEvent] = []
    private var given = 0
    private(set) var problems: [XMLProblem] = []
    /// Set once parsing was stopped by ourselves; what libxml2 complains about after that is an echo.
    private(set) var isStopped = false

    // What the callbacks remember between two events.
    var mark = 0
    var text: [UInt8] = []
    var textStart = 0
    var textKind = TextKind.none
    var openTags: [XMLName] = []
    /// The line each of them begins in.
    var openLines: [Int] = []
    var hasRoot = false
    /// Where `/>` begins when the tag just opened is an empty one.
    var emptyTagEnd: Int?
    /// The document type declaration, while it is being read.
    var doctype: (name: String, publicID: String?, systemID: String?)?
    var entities = EntityTable()
    var defaultedBytes = 0
    var names: [UnsafePointer<xmlChar>: String] = [:]

    enum TextKind { case none, text, cdata }

    init(_ source: Source, chunkLength: Int) throws(XMLError) {
        LibXML.start()
        self.source = source.map
        self.file = source.file
        rest = source.rest
        self.chunkLength = max(chunkLength, 4)
        var handler = SAXHandler.make()
        let user = Unmanaged.passUnretained(self).toOpaque()
        context = xmlCreatePushParserCtxt(&handler, user, nil, 0, nil)
        guard let context else {
            throw XMLError(XMLProblem(.unreadable, "there is no memory left to read it", file: file))
        }
        // The bytes are UTF-8 already, whatever the declaration says. NONET although nothing is loaded: twice is
        // better.
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
    }

    deinit {
        guard let context else { return }
        // A declared entity makes libxml2 build a document of its own to keep it.
        if let document = context.pointee.myDoc { xmlFreeDoc(document) }
        context.pointee.myDoc = nil
        xmlFreeParserCtxt(context)
    }

    func next() throws(XMLError) -> XMLEvent? {
        while given == waiting.count {
            if let error = XMLError(problems) { throw error }
            if ended { return nil }
            waiting.removeAll(keepingCapacity: true)
            given = 0
            feed()
        }
        defer { given += 1 }
        return waiting[given]
    }

    private func feed() {
        source.drop(before: min(mark, textKind == .none ? mark : textStart))
        while source.end - fed <= chunkLength, load() {}
        let end = endOfChunk()
        let isLast = end == source.end && rest == nil
        let status = source.bytes.withUnsafeBufferPointer { bytes in
            // Proof: start ≤ fed ≤ end, these bytes are all there, and libxml2 copies the chunk before it returns.
            bytes.withMemoryRebound(to: CChar.self) {
                xmlParseChunk(
                    context, $0.baseAddress.map { $0 + (fed - source.start) }, Int32(end - fed), isLast ? 1 : 0)
            }
        }
        fed = end
        ended = isLast
        if ended, problems.isEmpty { flushText() }
        // libxml2 has errors it reports to nobody; a document that is not well-formed must never look clean.
        if problems.isEmpty, status != 0 && context?.pointee.wellFormed == 0 || ended && !openTags.isEmpty {
            report(XMLProblem(.syntax, "is not well-formed XML", code: Int(status)), at: fed)
        }
    }

    /// Takes up another block of the document; false when there is none.
    private func load() -> Bool {
        guard let blocks = rest else { return false }
        do throws(XMLError) {
            let block = try blocks.next()
            source.append(block.bytes)
            if let wrong = block.invalid {
                rest = nil
                stop(.encoding, Source.message(ofInvalid: wrong), at: source.end)
            } else if block.bytes.isEmpty {
                rest = nil
            }
        } catch {
            rest = nil
            stop(error.kind, error.first.message, at: source.end)
        }
        return rest != nil
    }

    /// The offset after the first `]]>` at or after `offset`, which libxml2 may not have read yet.
    func endOfCDATA(from offset: Int) -> Int {
        var end = source.endOfCDATA(from: offset)
        while end == source.end, end - offset <= XMLLimits.maximumTextBytes, load() {
            end = source.endOfCDATA(from: offset)
        }
        return end
    }

    /// Where to cut: between two characters, and not after a carriage return whose line feed comes next.
    private func endOfChunk() -> Int {
        guard source.end - fed > chunkLength else { return source.end }
        var end = fed + chunkLength
        while end > fed + 1, source[end] & 0xC0 == 0x80 || source[end - 1] == 0x0D { end -= 1 }
        return end
    }

    func emit(_ kind: XMLEvent.Kind, _ range: Range<Int>) {
        let place = source.advance(to: range.lowerBound)
        let bytes = source.isOriginal ? range : nil
        waiting.append(XMLEvent(kind, line: place.line, column: place.column, byteRange: bytes))
    }

    /// Notes a problem at a byte; the first of them ends the reading.
    func report(_ problem: XMLProblem, at offset: Int) {
        guard !isStopped, problems.count < XMLLimits.maximumProblems else { return }
        let place = source.position(of: offset)
        var problem = problem
        problem.file = file
        problem.line = place.line
        problem.column = place.column
        if problems.last != problem { problems.append(problem) }
    }

    /// Notes a problem of our own and makes libxml2 stop.
    func stop(_ kind: XMLProblem.Kind, _ message: String, at offset: Int) {
        report(XMLProblem(kind, message), at: offset)
        isStopped = true
        xmlStopParser(context)
    }
}
