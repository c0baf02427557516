/// What a schema says of files that have no rules of their own: TEI and MultiTerm XML.
public enum SchemaRule: String, ValidationRule {
    case schema

    public var summary: String { "an element or attribute that the format does not have here, or one that is missing" }
}
