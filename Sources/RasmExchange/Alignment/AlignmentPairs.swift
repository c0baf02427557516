/// Which files of two folders belong together: those with the same path below their folder, extensions and languages aside.
///
/// ```
/// ar/01.txt with en/01.txt    01.ar.txt with 01.en.txt    x.src with x.tgt
/// ```
public struct AlignmentPairs: Sendable {
    public struct Pair: Sendable {
        /// The path below the folder without extension: what results are named by.
        public var name: String
        public var source: String
        public var target: String

        public init(name: String, source: String, target: String) {
            self.name = name
            self.source = source
            self.target = target
        }
    }

    public private(set) var pairs: [Pair] = []
    /// What has no partner, or could not be looked at.
    public private(set) var failures: [InputError] = []

    public init(_ sourceFolder: String, _ targetFolder: String, from: String, to: String) {
        let isOne = InputFiles.isSame(sourceFolder, targetFolder)
        let sources = files(in: sourceFolder, extension: "src", language: from, isShared: isOne)
        let targets = files(in: targetFolder, extension: "tgt", language: to, isShared: isOne)
        for (name, paths) in sources.sorted(by: { $0.key < $1.key }) {
            let partners = targets[name] ?? []
            if paths.count > 1 {
                failures.append(InputError(paths[0], "has the same name as \(paths[1]): which of them is meant?"))
            } else if partners.count == 1 {
                pairs.append(Pair(name: name, source: paths[0], target: partners[0]))
            } else {
                let count = partners.isEmpty ? "no partner" : "\(partners.count) partners"
                failures.append(InputError(paths[0], "has \(count) in \(targetFolder)"))
            }
        }
        for (name, paths) in targets.sorted(by: { $0.key < $1.key }) where sources[name] == nil {
            failures.append(InputError(paths[0], "has no partner in \(sourceFolder)"))
        }
    }

    /// The files of a side by their name without extension and language.
    ///
    /// - Parameter isShared: whether the other side lies in the same folder, so that the extension or a language before it must tell.
    private mutating func files(
        in folder: String, extension side: String, language: String, isShared: Bool
    ) -> [String: [String]] {
        let walk = FolderWalk(folder)
        failures += walk.failures
        let isBySide = walk.files.contains { $0.hasSuffix("." + side) }
        var files: [String: [String]] = [:]
        for path in walk.files {
            var name = path.dropFirst(folder.count).drop { $0 == "/" }
            let ending = Self.cutExtension(&name)
            if isBySide {
                guard ending == side else { continue }
            } else if ending != language {
                guard ContainerFormat(path: path).isRead else { continue }
                let isMarked = name.hasSuffix("." + language)
                if isMarked { name = name.dropLast(language.count + 1) }
                if isShared, !isMarked { continue }
            }
            files[String(name), default: []].append(path)
        }
        return files
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
