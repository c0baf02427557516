/// A JSON value that keeps the order of its keys, for what is told of now and then; what there are very many of is handed to a ``JSONWriter`` at once.
///
/// ```
/// let json: JSON = ["file": "a.txt", "start": 3]
/// json.text  // {"file":"a.txt","start":3}
/// ```
enum JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    case string(String)
    case number(Int)
    /// A number with decimals, as it is written.
    case decimal(String)
    case bool(Bool)
    case null
    case array([JSON])
    /// A member whose value is nil is left out.
    case object([(String, JSON?)])

    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .number(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(arrayLiteral elements: JSON...) { self = .array(elements) }
    init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { ($0.0, $0.1) }) }

    /// On one line.
    var text: String {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.text
    }

    func write(to writer: inout JSONWriter) {
        switch self {
        case .string(let string): writer.value(string)
        case .number(let number): writer.value(number)
        case .decimal(let number): writer.literal(number)
        case .bool(let bool): writer.literal(bool ? "true" : "false")
        case .null: writer.literal("null")
        case .array(let elements):
            writer.array { writer in
                for element in elements { element.write(to: &writer) }
            }
        case .object(let members):
            writer.object { writer in
                for case (let name, let value?) in members {
                    writer.name(name)
                    value.write(to: &writer)
                }
            }
        }
    }
}
