import Rasm
import RasmXML

/// The root element of an XML file, which says what the file is, whatever its name says.
public struct RootElement: Sendable {
    private let tag: XMLStartTag

    /// - Parameter utf8: the file in UTF-8, whatever it declares.
    /// - Returns: nil when there is no element, or a mistake before it.
    init?(of utf8: [UInt8], path: String = "") {
        // The beginning does, but for a document type that is longer than that.
        let head = utf8.prefix(1 << 16)
        let cut = head.count < utf8.count ? head[..<((head.lastIndex { $0 < 0x80 } ?? -1) + 1)] : head
        guard let tag = Self.first(in: Array(cut)) ?? (cut.count < utf8.count ? Self.first(in: utf8) : nil) else {
            return nil
        }
        self.tag = tag
    }

    /// The same for the bytes of a file, in the encoding they have.
    public init?(ofFile bytes: [UInt8], path: String) throws(InputError) {
        self.init(of: try EncodingChoice(bytes, path: path, format: .xml, asked: nil).source.utf8)
    }

    /// The same for a file on disk, of which no more is read than it takes.
    ///
    /// - Returns: nil when what is to be known takes the whole file.
    public init?(path: String) {
        guard case .file? = try? InputFiles.kind(of: path), let reader = try? XMLReader(path: path),
            let tag = try? Self.first(in: reader)
        else { return nil }
        self.tag = tag
    }

    private static func first(in utf8: [UInt8]) -> XMLStartTag? {
        guard let reader = try? XMLReader(utf8: utf8) else { return nil }
        return try? first(in: reader)
    }

    private static func first(in reader: consuming XMLReader) throws(XMLError) -> XMLStartTag? {
        while let event = try reader.next() {
            if case .startElement(let tag) = event.kind { return tag }
        }
        return nil
    }

    /// As it is written, with its prefix.
    public var name: String { tag.name.qualified }

    /// Whether it is that of a TMX file, of whatever version.
    public var isTMX: Bool { tag.name.local == "tmx" }

    /// The format there is a schema of; nil for others.
    public var format: ExportCheck.Format? {
        switch (tag.name.local, tag.name.namespace) {
        // Namespaces in TMX are for the schema to judge.
        case ("tmx", _): return .tmx
        case ("martif", ""): return .tbxV2
        case ("tbx", "urn:iso:std:iso:30042:ed-2"): return .tbxV3
        case ("TBX", ""): return .tbxMin
        case ("TEI", "http://www.tei-c.org/ns/1.0"): return .tei
        case ("xliff", XLIFF2Namespace.core): return .xliff
        case ("xliff", let namespace) where XLIFF12Namespace.all.contains(namespace):
            return tag["version"]?.hasPrefix("2") == true ? .xliff : .xliff12
        case ("mtf", ""): return .multiTerm
        default: return nil
        }
    }

    /// The format that segments are read from; nil when it holds none.
    var container: ContainerFormat? {
        if isTMX { return .tmx }
        return tag.name.local == "xliff" && XLIFFVersion.isCore(tag.name.namespace) ? .xliff : nil
    }

    /// What the file is, for messages: `XLIFF 2.2`, `HTML`, `XML with the root element «foo»`.
    public var kind: String {
        if let format { return format.name }
        switch tag.name.local {
        case "xliff":
            let version = tag["version"].flatMap { $0.isEmpty ? nil : $0 } ?? XLIFFVersion.name(of: tag.name.namespace)
            return version.map { "XLIFF \($0)" } ?? "XLIFF in the unknown namespace «\(tag.name.namespace)»"
        case "html", "HTML": return "HTML"
        default: return "XML with the root element «\(name)»"
        }
    }

    /// Why it is not validated, where there is no schema of it.
    public var refusal: String {
        guard tag.name.local == "xliff" else { return "is \(kind): it is no TMX, XLIFF, TEI, TBX or MultiTerm file" }
        return "\(kind) is not validated yet; 1.0 to 1.2, 2.0 and 2.1 are"
    }
}

/// The versions of XLIFF by the namespace of their elements.
enum XLIFFVersion {
    private static let prefix = "urn:oasis:names:tc:xliff:document:"

    /// Whether elements in this namespace are those of XLIFF itself, in a version whose segments are read. Version 1.0 has no namespace.
    static func isCore(_ namespace: String) -> Bool {
        namespace.isEmpty || ["1.0", "1.1", "1.2", "2.0", "2.2"].contains(name(of: namespace))
    }

    /// `2.0` for `urn:oasis:names:tc:xliff:document:2.0`, which is that of version 2.1 too; nil for other namespaces.
    static func name(of namespace: String) -> String? {
        namespace.hasPrefix(prefix) ? String(namespace.dropFirst(prefix.count)) : nil
    }
}
