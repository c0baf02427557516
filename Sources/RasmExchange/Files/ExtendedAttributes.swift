import CXattr

/// Extended attributes, access control lists among them.
enum ExtendedAttributes {
    /// Gives a file the extended attributes of another. A file system without them has nothing to copy.
    static func copy(from path: String, to file: borrowing FileDescriptor) throws(InputError) {
        for name in names(of: path) {
            let size = getAttribute(path, name, nil, 0)
            guard size >= 0 else { continue }
            var value = [UInt8](repeating: 0, count: size)
            // The buffer holds `size` bytes, and the call writes at most that many.
            let read = value.withUnsafeMutableBytes { getAttribute(path, name, $0.baseAddress, size) }
            guard read == size, setAttribute(file.number, name, value) else {
                // Attributes of the system's own (security.*) may be refused to ordinary users: they are the system's to set again.
                if name.hasPrefix("user.") || name.hasPrefix("com.apple") {
                    throw InputError(path, "cannot keep its extended attribute \(name): \(lastSystemError())")
                }
                continue
            }
        }
    }

    private static func names(of path: String) -> [String] {
        let size = listAttributes(path, nil, 0)
        guard size > 0 else { return [] }
        var list = [CChar](repeating: 0, count: size)
        let read = list.withUnsafeMutableBufferPointer { listAttributes(path, $0.baseAddress, size) }
        guard read > 0 else { return [] }
        return list.prefix(read).split(separator: 0).map {
            String(decoding: $0.map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }

    #if canImport(Darwin)
        private static func listAttributes(_ path: String, _ list: UnsafeMutablePointer<CChar>?, _ size: Int) -> Int {
            listxattr(path, list, size, 0)
        }
        private static func getAttribute(_ path: String, _ name: String, _ value: UnsafeMutableRawPointer?, _ size: Int)
            -> Int
        {
            getxattr(path, name, value, size, 0, 0)
        }
        private static func setAttribute(_ file: Int32, _ name: String, _ value: [UInt8]) -> Bool {
            fsetxattr(file, name, value, value.count, 0, 0) == 0
        }
    #else
        private static func listAttributes(_ path: String, _ list: UnsafeMutablePointer<CChar>?, _ size: Int) -> Int {
            listxattr(path, list, size)
        }
        private static func getAttribute(_ path: String, _ name: String, _ value: UnsafeMutableRawPointer?, _ size: Int)
            -> Int
        {
            getxattr(path, name, value, size)
        }
        private static func setAttribute(_ file: Int32, _ name: String, _ value: [UInt8]) -> Bool {
            fsetxattr(file, name, value, value.count, 0) == 0
        }
    #endif
}
