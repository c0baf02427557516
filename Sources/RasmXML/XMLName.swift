/// The name of an element or attribute: its local part, the prefix it was written with, the namespace that means.
public struct XMLName: Hashable, Sendable {
    public var local: String
    /// Empty when there is none.
    public var prefix: String
    /// The namespace URI, empty when there is none.
    public var namespace: String

    public init(_ local: String, prefix: String = "", namespace: String = "") {
        self.local = local
        self.prefix = prefix
        self.namespace = namespace
    }

    /// The name as written in the document, `xml:lang`.
    public var qualified: String { prefix.isEmpty ? local : prefix + ":" + local }
}

/// An attribute; namespace declarations are kept apart as ``XMLNamespace``.
public struct XMLAttribute: Hashable, Sendable {
    public var name: XMLName
    public var value: String

    public init(_ name: XMLName, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// A namespace declaration, `xmlns:prefix="uri"`.
public struct XMLNamespace: Hashable, Sendable {
    /// Empty for the default namespace.
    public var prefix: String
    /// Empty when the default namespace is taken back (`xmlns=""`).
    public var uri: String

    public init(prefix: String = "", uri: String) {
        self.prefix = prefix
        self.uri = uri
    }
}

/// What a start tag says: a name, attributes and namespace declarations, each in the order of the document.
public struct XMLStartTag: Hashable, Sendable {
    public var name: XMLName
    public var attributes: [XMLAttribute]
    public var namespaces: [XMLNamespace]

    public init(_ name: XMLName, attributes: [XMLAttribute] = [], namespaces: [XMLNamespace] = []) {
        self.name = name
        self.attributes = attributes
        self.namespaces = namespaces
    }

    /// The value of the attribute so written, `tag["xml:lang"]`.
    public subscript(qualifiedName: String) -> String? { attributes.value(of: qualifiedName) }
}

extension [XMLAttribute] {
    /// The value of the attribute written with this name, prefix included.
    public func value(of qualifiedName: String) -> String? {
        first { $0.name.prefix.isEmpty ? $0.name.local == qualifiedName : $0.name.qualified == qualifiedName }?.value
    }
}
