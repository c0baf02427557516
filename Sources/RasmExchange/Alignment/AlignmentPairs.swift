/// Which files belong together: those of two folders with the same path below their folder, extensions and languages aside, or those that a list names.
///
/// ```
/// ar/01.txt with en/01.txt    01.ar.txt with 01.en.txt    a_ar-EG.txt with a_en-GB.txt    x.src with x.tgt
/// ```
public struct AlignmentPairs: Sendable {
    public struct Pair: Sendable {
        /// The path below the folder without extension and language: what results are named by.
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
    /// Of each folder, how many files of which format are no texts to align.
    public private(set) var passedOver: [(folder: String, formats: [ContainerFormat: Int], hasTexts: Bool)] = []
    private var folders: [AlignmentFolder] = []

    public init(_ sourceFolder: String, _ targetFolder: String, from: String, to: String) {
        let isOne = InputFiles.isSame(sourceFolder, targetFolder)
        var source = AlignmentFolder(sourceFolder, ending: "src", language: from, isShared: isOne)
        var target = AlignmentFolder(targetFolder, ending: "tgt", language: to, isShared: isOne)
        if !isOne {
            // Files called the same belong together, whatever language the name has in it.
            let common = source.stems.intersection(target.stems)
            (source.common, target.common) = (common, common)
        }
        folders = [source, target]
        failures += source.failures + (isOne ? [] : target.failures)
        for folder in isOne ? [source] : folders where folder.failures.isEmpty {
            // In one folder, what has an extension of its own may be a text of the other side.
            passedOver.append(
                (folder.path, folder.others.filter { !isOne || $0.key != .unknown }, folder.hasTexts))
        }
        pair(source.texts, target.texts, in: (sourceFolder, targetFolder))
    }

    private mutating func pair(
        _ sources: [String: [String]], _ targets: [String: [String]], in folders: (source: String, target: String)
    ) {
        for (name, paths) in sources.sorted(by: { $0.key < $1.key }) {
            let partners = targets[name] ?? []
            if paths.count > 1 {
                failures.append(InputError(paths[0], "has the same name as \(paths[1]): which of them is meant?"))
            } else if partners.count == 1 {
                pairs.append(Pair(name: name, source: paths[0], target: partners[0]))
            } else {
                let count = partners.isEmpty ? "no partner" : "\(partners.count) partners"
                failures.append(InputError(paths[0], "has \(count) in \(folders.target)"))
            }
        }
        for (name, paths) in targets.sorted(by: { $0.key < $1.key }) where sources[name] == nil {
            failures.append(InputError(paths[0], "has no partner in \(folders.source)"))
        }
    }

    /// The pairs of a list; its paths are seen from its folder.
    ///
    /// Each is named as in a folder, by its text alone where no other is called the same, else with the folders above it, and, where one text has several
    /// translations, with the name of the translation as well.
    public init(list: AlignmentList, at path: String, from: String, to: String) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        func place(_ path: String) -> String { path.hasPrefix("/") ? path : folder + path }
        func stem(_ path: String, _ language: String) -> String {
            let inside = path.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
            return AlignmentFolder.name(of: inside[...], language: language).name
        }
        let stems = list.rows.map { (source: stem($0.source, from), target: stem($0.target, to)) }
        func last(_ stem: String) -> String { stem.split(separator: "/").last.map(String.init) ?? stem }
        var names = stems.map { last($0.source) }
        names = Self.telling(names) { stems[$0].source }
        names = Self.telling(names) { "\(names[$0]).\(last(stems[$0].target))" }
        var taken: Set<String> = []
        for (name, row) in zip(names, list.rows) {
            var own = name
            var number = 2
            while !taken.insert(own.lowercased()).inserted {
                own = "\(name)-\(number)"
                number += 1
            }
            pairs.append(Pair(name: own, source: place(row.source), target: place(row.target)))
        }
    }

    /// Names with another in the place of those that stand there several times; case does not tell files apart everywhere.
    private static func telling(_ names: [String], _ other: (Int) -> String) -> [String] {
        let counts = Dictionary(names.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
        return names.indices.map { counts[names[$0].lowercased()] ?? 0 > 1 ? other($0) : names[$0] }
    }

    /// The folder in which a file would be taken for a text when the folders are read again; nil for a file that would not.
    public func folder(taking path: String) -> String? {
        let place = InputFiles.place(of: path)
        return folders.first { folder in
            guard let real = InputFiles.realPath(folder.path), place.hasPrefix(real + "/") else { return false }
            return folder.text(place, below: real) != nil
        }?.path
    }
}
