import RasmXML
import Synchronization

/// The grammar of XLIFF 1.2 as a file needs it.
enum XLIFF12Schema {
    /// The grammar for a file with this root: of its version, and with elements of other namespaces between its files only where there are some.
    static func schema(for root: XMLElement) throws(XMLError) -> XMLSchema {
        let namespace = root.name.namespace
        return try schema(
            namespace: namespace, hasExtensions: root.elements.contains { $0.name.namespace != namespace })
    }

    /// - Parameters:
    ///   - namespace: that of the file: versions before 1.2 have another, or none.
    ///   - hasExtensions: whether elements of other namespaces stand between its files. A pattern that takes them makes libxml2 slow, with the square of
    ///     the number of units; most files have none.
    static func schema(namespace: String, hasExtensions: Bool) throws(XMLError) -> XMLSchema {
        let key = "\(hasExtensions) \(namespace)"
        return try compiled.withLock { cache throws(XMLError) in
            if let known = cache[key] { return known }
            var text = String(decoding: PackageResources.xliff12_rng, as: UTF8.self)
            if !hasExtensions { text.replace(extensionPoint, with: "<ref name=\"file\"/>") }
            text.replace(XLIFF12Namespace.current, with: namespace)
            let schema = try XMLSchema(Array(text.utf8), file: "xliff12.rng")
            cache[key] = schema
            return schema
        }
    }

    private static let extensionPoint = "<ref name=\"otherElements\"/><ref name=\"file\"/>"
    private static let compiled = Mutex<[String: XMLSchema]>([:])
}
