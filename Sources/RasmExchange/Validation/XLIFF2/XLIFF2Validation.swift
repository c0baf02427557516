import Rasm

/// Everything that is wrong with an XLIFF 2.0 or 2.1 file: its XML, its grammar, and what its core and modules ask for.
public enum XLIFF2Validation {
    /// - Returns: all problems in the order of the file.
    /// - Throws: when the file is empty, binary, or in an encoding that is not read.
    public static func problems(in bytes: [UInt8], path: String) throws(InputError) -> [FileProblem] {
        try XLIFF2Checks.problems(in: bytes, path: path)
    }

    /// The same for a file on disk, in memory that hardly grows with the file when it is UTF-8 and well-formed.
    ///
    /// - Parameter bytes: what is in it, where that has been read already.
    public static func problems(path: String, bytes: [UInt8]?) throws(InputError) -> [FileProblem] {
        try XLIFF2Checks.problems(path: path, bytes: bytes)
    }
}
