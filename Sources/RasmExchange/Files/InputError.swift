/// Why a file could not be read, understood or written: names the file, the place in it where known, and what to do.
public struct InputError: Error, Sendable, Hashable, CustomStringConvertible {
    public var path: String
    /// Line and column from 1, the column in Unicode scalars.
    public var line: Int?
    public var column: Int?
    public var message: String

    public init(_ path: String, line: Int? = nil, column: Int? = nil, _ message: String) {
        self.path = path
        self.line = line
        self.column = column
        self.message = message
    }

    /// `path:line:column: message`
    public var description: String {
        var place = path
        if let line { place += ":\(line)" }
        if let line, line > 0, let column { place += ":\(column)" }
        return "\(place): \(message)"
    }
}
