/// What Rasm calls itself in the files it writes.
public enum ExportTool {
    public static let name = "rasm"
    public static let version = "0.1.0"
}
