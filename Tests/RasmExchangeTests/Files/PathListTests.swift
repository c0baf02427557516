import Testing

@testable import RasmExchange

@Suite("Many paths in little memory")
struct PathListTests {
    @Test func `paths are ordered bytewise and keep their marks`() {
        let paths = ["b/ب", "a/z", "a", "b", "a/b", "ا", "a.txt", ""]
        var list = PathList()
        for (mark, path) in paths.enumerated() { list.append(path.utf8, mark: UInt32(mark)) }
        list.sort()
        let expected = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect((0..<list.count).map(list.path) == expected)
        #expect((0..<list.count).allSatisfy { paths[Int(list.mark(at: $0))] == list.path(at: $0) })
        list.removeAll { path, mark in path.hasPrefix("a") || mark == 0 }
        #expect((0..<list.count).map(list.path) == ["", "b", "ا"])
    }
}
