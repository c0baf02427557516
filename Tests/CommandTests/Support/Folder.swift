import Foundation

/// A folder for one test, gone when the test is over.
final class Folder: Sendable {
    let url: URL
    private let isOwn: Bool

    init() throws {
        isOwn = true
        url = URL(fileURLWithPath: NSTemporaryDirectory()).resolvingSymlinksInPath().appendingPathComponent(
            "rasm-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    /// A folder that is there already, and that another one removes.
    init(inside url: URL) {
        self.url = url
        isOwn = false
    }

    deinit {
        if isOwn { try? FileManager.default.removeItem(at: url) }
    }

    /// A folder with the names of the tests and a rasm.yaml that points to them.
    static func withNames() throws -> Folder {
        let folder = try Folder()
        for name in ["names.yaml", "rasm.yaml"] {
            try folder.write(name, Data(contentsOf: Fixtures.shared.appendingPathComponent(name)))
        }
        return folder
    }

    func url(_ path: String) -> URL { url.appendingPathComponent(path) }

    func read(_ path: String) throws -> Data { try Data(contentsOf: url(path)) }

    func text(_ path: String) throws -> String { String(decoding: try read(path), as: UTF8.self) }

    func write(_ path: String, _ data: Data) throws {
        try FileManager.default.createDirectory(
            at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url(path))
    }

    func write(_ path: String, _ text: String) throws { try write(path, Data(text.utf8)) }

    /// The files below the folder, hidden ones too, each with what it holds.
    func contents() throws -> [String: Data] { try Self.contents(of: url) }

    static func contents(of folder: URL) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            var isFolder: ObjCBool = false
            let file = folder.appendingPathComponent(path)
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            contents[path] = try Data(contentsOf: file)
        }
        return contents
    }
}
