import Rasm

/// The YAML files of a glossary that is added to, as they were read.
struct EditableGlossary {
    struct File {
        var path: String
        /// As it is on disk.
        var bytes: [UInt8]
        /// What it says.
        var glossary: Glossary
    }

    let files: [File]
    let glossary: Glossary
    /// Where new entries go; it may not be there yet.
    let target: String

    /// - Parameters:
    ///   - paths: folders, or files.
    ///   - name: the file for new entries, in the folder or as a path; nil for `imported.yaml`, or the one file that the glossary is.
    /// - Throws: ``GlossaryErrors`` when the glossary cannot be read, ``InputError`` when nothing can be added to it.
    init(_ paths: [String], into name: String?) throws {
        var files: [File] = []
        var glossary = Glossary()
        var problems: [FileProblem] = []
        var folders: [String] = []
        for path in paths {
            var found = [path]
            if try InputFiles.kind(of: path) == .folder {
                folders.append(path)
                found = try Self.files(in: path)
            }
            for path in found {
                let bytes = try InputFiles.read(path)
                let read = GlossaryReader.read(GlossaryFile(path: path, bytes: bytes))
                glossary.merge(read.glossary)
                problems += read.problems
                files.append(File(path: path, bytes: bytes, glossary: read.glossary))
            }
        }
        if !problems.isEmpty { throw GlossaryErrors(problems) }
        self.files = files
        self.glossary = glossary
        target = try Self.target(name, folders: folders, files: files.map(\.path))
    }

    private init(files: [File], target: String) {
        self.files = files
        self.target = target
        var glossary = Glossary()
        for file in files { glossary.merge(file.glossary) }
        self.glossary = glossary
    }

    /// The same with other bytes in one of its files, or with one file more.
    ///
    /// - Throws: ``GlossaryErrors`` when they are no glossary.
    func with(_ bytes: [UInt8], at path: String) throws(GlossaryErrors) -> EditableGlossary {
        let read = GlossaryReader.read(GlossaryFile(path: path, bytes: bytes))
        if !read.problems.isEmpty { throw GlossaryErrors(read.problems) }
        let file = File(path: path, bytes: bytes, glossary: read.glossary)
        var files = files
        if let number = files.firstIndex(where: { $0.path == path }) {
            files[number] = file
        } else {
            files.append(file)
        }
        return EditableGlossary(files: files, target: target)
    }

    /// What is to be done to the files of another to make them these.
    func changes(from before: EditableGlossary) -> [FileReplacer.Change] {
        files.compactMap { file in
            let old = before.files.first { $0.path == file.path }?.bytes
            return old == file.bytes ? nil : FileReplacer.Change(path: file.path, old: old, new: file.bytes)
        }
    }

    /// The YAML files of a folder, of which there may be none yet.
    private static func files(in folder: String) throws -> [String] {
        let walk = FolderWalk(folder)
        let hasGlossary = walk.files.contains { isDirectly($0, in: folder) && GlossaryFormat(extensionOf: $0) == .yaml }
        return hasGlossary || !walk.failures.isEmpty ? try GlossaryReader.files(at: folder) : []
    }

    private static func isDirectly(_ file: String, in folder: String) -> Bool {
        !file.dropFirst(folder.count).drop { $0 == "/" }.contains("/")
    }

    private static func target(_ name: String?, folders: [String], files: [String]) throws(InputError) -> String {
        let yaml = files.filter { GlossaryFormat(extensionOf: $0) == .yaml }
        guard let name else {
            if let folder = folders.first { return join(folder, "imported.yaml") }
            if let file = yaml.first { return file }
            throw InputError(
                files.first ?? "", "is no YAML, and only that is added to; give --glossary FOLDER, or --into FILE.yaml")
        }
        guard GlossaryFormat(extensionOf: name) == .yaml, !(name.split(separator: "/").last ?? "").hasPrefix(".") else {
            throw InputError(name, "is no name for a glossary file; give one that ends in .yaml")
        }
        if !name.contains("/"), let folder = folders.first { return join(folder, name) }
        func isSame(_ path: String) -> Bool {
            path == name || InputFiles.realPath(path).map { $0 == InputFiles.realPath(name) } ?? false
        }
        if let file = yaml.first(where: isSame) { return file }
        let holder = name.lastIndex(of: "/").map { String(name[..<$0]) } ?? "."
        let real = InputFiles.realPath(holder)
        if real != nil, folders.contains(where: { InputFiles.realPath($0) == real }) { return name }
        throw InputError(name, "is no file of the glossary, so its entries would not be found; name one in its folder")
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}
