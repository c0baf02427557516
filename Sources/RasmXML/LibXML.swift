import CLibXML2

/// What has to be done to libxml2 once in a process, before anything else.
enum LibXML {
    /// Call this before any other libxml2 function.
    static func start() { _ = started }

    /// Swift runs this exactly once, whatever the number of threads, which is what `xmlInitParser` asks for.
    private static let started: Void = {
        xmlInitParser()
        // The data types of RELAX NG sit in global tables that libxml2 fills on first use, unlocked.
        xmlRelaxNGInitTypes()
        // NONET alone does not stop file://. With a loader that refuses, no option we forgot can open anything.
        xmlSetExternalEntityLoader { _, _, _ in nil }
    }()

    /// Runs `body` while what libxml2 would print to stderr on this thread goes nowhere.
    ///
    /// Errors of a parser reach that parser's own handler; this is for the few functions that have none.
    static func silently<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let handler = rasm_structuredError()
        let context = rasm_structuredErrorContext()
        xmlSetStructuredErrorFunc(nil) { _, _ in }
        defer { xmlSetStructuredErrorFunc(context, handler) }
        return try body()
    }
}

extension String {
    /// A copy of a C string of libxml2's; empty for nil. libxml2 hands out valid UTF-8 only.
    init(xml pointer: UnsafePointer<xmlChar>?) {
        self = pointer.map { String(decodingCString: $0, as: UTF8.self) } ?? ""
    }
}
