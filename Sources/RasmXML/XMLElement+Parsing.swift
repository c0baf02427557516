extension XMLElement {
    /// Reads a whole document and gives its root element.
    ///
    /// The limits and refusals are those of ``XMLReader``. What stands before or after the root belongs to no element and is left out.
    public init(parsing bytes: [UInt8], file: String = "") throws(XMLError) {
        var reader = try XMLReader(bytes, file: file)
        var builder = XMLElementBuilder()
        var root: XMLElement?
        while let event = try reader.next() {
            if let element = builder.step(event) { root = element }
        }
        guard let root else {
            throw XMLError(XMLProblem(.emptyDocument, "there is no element in it", file: file, line: 1, column: 1))
        }
        self = root
    }
}
