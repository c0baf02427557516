/// One side of two folders, and how its texts are known.
struct AlignmentFolder: Sendable {
    let path: String
    /// `src` or `tgt`.
    private let ending: String
    private let language: String
    /// Whether the other side lies in the same folder, so that the extension or a language before it must tell.
    private let isShared: Bool
    /// Whether files have the ending: then no others are meant.
    private let isByEnding: Bool
    private let files: [String]
    let failures: [InputError]
    /// The names that the other side has with extension aside and language and all; they are kept whole.
    var common: Set<String> = []

    init(_ path: String, ending: String, language: String, isShared: Bool) {
        (self.path, self.ending, self.language, self.isShared) = (path, ending, language, isShared)
        let walk = FolderWalk(path)
        (files, failures) = (walk.files, walk.failures)
        isByEnding = walk.files.contains { $0.hasSuffix("." + ending) }
    }

    /// The texts by their names.
    var texts: [String: [String]] {
        var texts: [String: [String]] = [:]
        for file in files {
            if let name = text(file, below: path) { texts[name, default: []].append(file) }
        }
        return texts
    }

    var hasTexts: Bool { files.contains { text($0, below: path) != nil } }

    /// How many files are in a format that is not read.
    var others: [ContainerFormat: Int] {
        if isByEnding { return [:] }
        var counts: [ContainerFormat: Int] = [:]
        for file in files where text(file, below: path) == nil {
            let format = ContainerFormat(path: file)
            if !format.isRead { counts[format, default: 0] += 1 }
        }
        return counts
    }

    /// The paths below the folder without extensions.
    var stems: Set<String> {
        Set(
            files.map { file in
                var name = below(path, file)
                _ = Self.cutExtension(&name)
                return String(name)
            })
    }

    /// The name of a text without extension and language; nil for what is no text of this side.
    func text(_ file: String, below folder: String) -> String? {
        let path = below(folder, file)
        var stem = path
        let ending = Self.cutExtension(&stem)
        if isByEnding { return ending == self.ending ? String(stem) : nil }
        let found = Self.name(of: path, language: language)
        if found.isNamedByLanguage { return found.name }
        guard ContainerFormat(path: file).isRead else { return nil }
        if common.contains(String(stem)) { return String(stem) }
        return isShared && !found.isMarked ? nil : found.name
    }

    private func below(_ folder: String, _ file: String) -> Substring {
        file.dropFirst(folder.count).drop { $0 == "/" }
    }

    /// A path without its extension and the language before it or in its place.
    static func name(
        of path: Substring, language: String
    ) -> (name: String, isMarked: Bool, isNamedByLanguage: Bool) {
        var name = path
        if let ending = cutExtension(&name), isTag(ending[...], of: language) { return (String(name), true, true) }
        let marks = name.indices.filter { name[$0] == "." || name[$0] == "_" }
        // The longest first: the region of `a_ar_EG` is no name.
        for mark in marks.suffix(2) where mark != name.startIndex && name[name.index(before: mark)] != "/" {
            if isTag(name[name.index(after: mark)...], of: language) { return (String(name[..<mark]), true, false) }
        }
        return (String(name), false, false)
    }

    /// Whether a text is a tag of the language, alone or with a region (BCP 47, 2.2.4): `ar`, `AR`, `ar-EG`, `ar_001`.
    private static func isTag(_ text: Substring, of language: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        guard let first = parts.first, first.lowercased() == language.lowercased(), parts.count < 3 else {
            return false
        }
        guard let region = parts.dropFirst().first else { return true }
        return region.allSatisfy(\.isASCII)
            && (region.count == 2 && region.allSatisfy(\.isLetter)
                || region.count == 3 && region.allSatisfy(\.isNumber))
    }

    private static func cutExtension(_ name: inout Substring) -> String? {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex, name[name.index(before: dot)] != "/",
            !name[dot...].contains("/")
        else { return nil }
        let ending = String(name[name.index(after: dot)...])
        name = name[..<dot]
        return ending
    }
}
