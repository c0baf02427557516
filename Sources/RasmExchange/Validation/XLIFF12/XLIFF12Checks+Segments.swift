import Rasm
import RasmXML

/// Segments of a unit: those of its seg-source stand in its target.
extension XLIFF12Checks {
    static func segments(of content: XMLElement) -> [XMLElement] {
        content.descendants.filter {
            $0.name.local == "mrk" && $0.name.namespace == content.name.namespace && $0["mtype"] == "seg"
        }
    }

    mutating func segments(_ source: XMLElement, _ target: XMLElement?) {
        let wanted = mids(of: source)
        guard let target else { return }
        let found = mids(of: target)
        let (wantedMids, foundMids) = (Set(wanted.map(\.mid)), Set(found.map(\.mid)))
        for (mid, element) in found where !wantedMids.contains(mid) {
            report(.segments, at: element, "mid=\"\(mid)\": the seg-source has no such segment")
        }
        guard !found.isEmpty else { return }
        let missing = wanted.map(\.mid).filter { !foundMids.contains($0) }
        if !missing.isEmpty {
            report(
                .missingSegment, at: target, "segments that are not in the target: \(missing.joined(separator: ", "))")
        }
    }

    mutating func mids(of content: XMLElement) -> [(mid: String, element: XMLElement)] {
        var seen: [String: Int] = [:]
        var mids: [(mid: String, element: XMLElement)] = []
        for segment in Self.segments(of: content) {
            guard let mid = segment["mid"] else { continue }
            if let line = seen[mid] {
                report(.segments, at: segment, "a second segment has the mid «\(mid)» of the one in line \(line)")
            } else {
                seen[mid] = segment.line
                mids.append((mid, segment))
            }
        }
        return mids
    }
}
