/// How the cells of a table are kept apart, and where the table begins.
struct TableDialect {
    var delimiter: UInt8
    /// The bytes before the header: comment lines that begin with #, blank lines, and Excel's `sep=;`.
    var preamble: Int

    /// By what stands in the header line: a tab, a semicolon or a comma, whichever is most, tabs before all.
    init(of bytes: [UInt8]) {
        var start = 0
        var declared: UInt8?
        while start < bytes.count {
            let line = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
            let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
            let isDeclaration = line.starts(with: "sep=".utf8) && line.count == 5
            guard isBlank || isDeclaration || line.first == UInt8(ascii: "#") else { break }
            if isDeclaration { declared = line.last }
            start = min(line.endIndex + 1, bytes.count)
        }
        preamble = start
        let header = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
        func count(_ character: Unicode.Scalar) -> Int { header.count { $0 == UInt8(ascii: character) } }
        if let declared {
            delimiter = declared
        } else if count("\t") > 0 {
            delimiter = UInt8(ascii: "\t")
        } else {
            delimiter = count(";") > count(",") ? UInt8(ascii: ";") : UInt8(ascii: ",")
        }
    }
}
