/// A pattern for paths, as in a `.gitignore`.
///
/// ```
/// PathPattern("drafts/**").matches("drafts/2024/a.txt")  // true
/// PathPattern("*.bak.txt").matches("a/b/old.bak.txt")    // true: without a slash, any file or folder of that name
/// ```
/// `*` stands for any characters but a slash, `**` for any number of folders, `?` for one character. A pattern that names a folder holds all
/// that is in it.
public struct PathPattern: Sendable, Hashable {
    public let text: String
    private let parts: [String]

    public init(_ text: String) {
        self.text = text
        var parts = text.split(separator: "/").map(String.init)
        if parts.first == "." { parts.removeFirst() }
        let isAnchored = text.dropLast(text.hasSuffix("/") ? 1 : 0).contains("/")
        if !isAnchored { parts.insert("**", at: 0) }
        // What a pattern matches it holds with all that is in it, so folders at its end add nothing.
        while parts.last == "**" { parts.removeLast() }
        self.parts = parts
    }

    /// Whether a path, seen from the folder the pattern speaks of, is meant, or lies in a folder that is.
    public func matches(_ path: String) -> Bool {
        // Where in the pattern the components read so far may have led: one pass over the path, no going back.
        var places = withFoldersSkipped([0])
        for component in path.split(separator: "/").map(String.init) where !places.contains(parts.count) {
            var next: Set<Int> = []
            for place in places {
                if parts[place] == "**" {
                    next.insert(place)
                } else if Self.fits(component, parts[place]) {
                    next.insert(place + 1)
                }
            }
            places = withFoldersSkipped(next)
        }
        return places.contains(parts.count)
    }

    /// `**` may stand for no folder at all.
    private func withFoldersSkipped(_ places: Set<Int>) -> Set<Int> {
        var all = places
        for var place in places {
            while place < parts.count, parts[place] == "**" {
                place += 1
                all.insert(place)
            }
        }
        return all
    }

    /// Whether a name fits a pattern of one part; the last `*` is the only one ever tried again.
    private static func fits(_ name: String, _ pattern: String) -> Bool {
        let name = Array(name.unicodeScalars)
        let pattern = Array(pattern.unicodeScalars)
        var (position, place) = (0, 0)
        var star: (place: Int, position: Int)?
        while position < name.count {
            if place < pattern.count, pattern[place] == "*" {
                star = (place, position)
                place += 1
            } else if place < pattern.count, pattern[place] == "?" || pattern[place] == name[position] {
                (position, place) = (position + 1, place + 1)
            } else if let last = star {
                star = (last.place, last.position + 1)
                (position, place) = (last.position + 1, last.place + 1)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == "*" }
    }

    /// A path written in a file, as it can be opened from the working directory.
    static func join(_ path: String, besides file: String) -> String {
        guard !path.hasPrefix("/"), let cut = file.lastIndex(of: "/") else { return path }
        return file[...cut] + path
    }
}
