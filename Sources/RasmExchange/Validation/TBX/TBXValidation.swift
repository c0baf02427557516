import Rasm

/// Everything that is wrong with a termbase in TBX of version 2 or 3, or in TBX-Min of 2014: its XML, its core structure, and what its dialect allows.
public enum TBXValidation {
    /// - Returns: all problems in the order of the file.
    /// - Throws: when the file is empty, binary, or in an encoding that is not read.
    public static func problems(in bytes: [UInt8], path: String) throws(InputError) -> [FileProblem] {
        try TBXChecks.problems(in: bytes, path: path)
    }

    /// The same for a file on disk, in memory that hardly grows with the file when it is UTF-8 and well-formed.
    ///
    /// - Parameter bytes: what is in it, where that has been read already.
    public static func problems(path: String, bytes: [UInt8]?) throws(InputError) -> [FileProblem] {
        try TBXChecks.problems(path: path, bytes: bytes)
    }
}
