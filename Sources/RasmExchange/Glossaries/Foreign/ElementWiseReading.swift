import Rasm
import RasmXML

/// The reading of names from XML, some elements at a time: units, files, glossaries.
protocol ElementWiseReading {
    /// The local names of the elements that are read whole.
    static var parts: Set<String> { get }

    init(file: String, _ hints: ForeignHints)
    /// Takes up the tag of any element that is in none of these.
    mutating func open(_ tag: XMLStartTag, at place: SourcePlace)
    /// Takes up one of these.
    mutating func read(_ element: XMLElement)
    var result: ForeignReading { get }
}

extension ElementWiseReading {
    static func reading(_ file: GlossaryFile, _ hints: ForeignHints) -> ForeignReading {
        if file.isBinary, let problem = file.textProblem() { return ForeignReading(problem) }
        var reading = Self(file: file.path, hints)
        var builder = XMLElementBuilder()
        do throws(XMLError) {
            var reader = try XMLReader(file.bytes, file: file.path)
            while let event = try reader.next() {
                if builder.isIdle {
                    guard case .startElement(let tag) = event.kind else { continue }
                    reading.open(tag, at: SourcePlace(file: file.path, line: event.line, column: event.column))
                    guard parts.contains(tag.name.local) else { continue }
                }
                if let element = builder.step(event) { reading.read(element) }
            }
        } catch {
            return ForeignReading(problems: error.problems.map { FileProblem($0, file: file.path) })
        }
        return reading.result
    }
}
