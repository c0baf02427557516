#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension FileReplacer {
    /// What stands in the way of writing a file for as long as nobody lifts it, such as its mode or its folder's; nil when nothing is seen.
    ///
    /// Nothing is written to find out. A disk that is full, and somebody else who writes in the same moment, are not seen.
    public static func obstacle(at path: String) -> InputError? {
        do throws(InputError) {
            var target = path
            if InputFiles.realPath(path) != nil {
                target = try resolvingLinks(path)
                _ = try replaceable(target, for: path)
            }
            let folder = target.lastIndex(of: "/").map { $0 == target.startIndex ? "/" : String(target[..<$0]) } ?? "."
            guard access(folder, W_OK | X_OK) == 0 else {
                throw InputError(path, "cannot write beside it: \(lastSystemError())")
            }
            return nil
        } catch {
            return error
        }
    }
}
