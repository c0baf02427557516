import RasmAlign
import RasmExchange

/// A pair of documents with its units, on its way out.
struct AlignedDocument: Sendable {
    var name: String
    var sourcePath: String
    var targetPath: String
    var units: [AlignedUnit]
    /// Of each unit, the words of both sides that met; empty when nobody wants to see them.
    var anchors: [[(source: Range<Int>, target: Range<Int>)]] = []
    /// Lines for standard error.
    var remarks: [String] = []
    /// How many names were normalized.
    var writtenNames = 0
    /// Whether it is long enough that texts with nothing in common cannot agree by chance.
    private(set) var isLong = false
    /// What its beads say of it as a whole, before they were doubted for that.
    private(set) var agreement = 1.0
    private(set) var isNoTranslation = false
    private(set) var isDoubtful = false
    /// The texts whose lines seem to end in the middle of sentences.
    private(set) var broken: [String] = []

    private static let someLength = 10
    /// What a sentence beside itself is worth as a translation.
    private static let untranslated = 0.3

    init(_ document: AlignInputs.Document, _ beads: [Bead]) {
        name = document.name
        (sourcePath, targetPath) = (document.source.path, document.target.path)
        let (source, target) = (document.source.sentences, document.target.sentences)
        broken = [document.source, document.target].filter(\.seemsBroken).map(\.path)
        isLong = min(source.count, target.count) >= Self.someLength
        (agreement, isNoTranslation, isDoubtful) = (beads.agreement, beads.isNoTranslation, beads.isDoubtful)
        units = beads.doubted.map {
            AlignedUnit(document: document.name, bead: $0, source: source, target: target)
        }
        for index in units.indices where units[index].isUntranslated {
            units[index].bead.confidence = min(units[index].bead.confidence, Self.untranslated)
        }
    }

    /// What somebody should know of it: sentences nobody translated, a side that is mostly left out.
    var warnings: [InputError] {
        var warnings: [InputError] = []
        let same = units.count { $0.isUntranslated }
        if same > 0 {
            warnings.append(
                InputError(
                    targetPath,
                    "\(counted(same, "unit")) with the same text as in \(sourcePath), as if not translated; the confidence is low"
                ))
        }
        for (path, other, side) in [(sourcePath, targetPath, \Bead.source), (targetPath, sourcePath, \Bead.target)] {
            let all = units.map { $0.bead[keyPath: side].count }.reduce(0, +)
            let left = units.lazy.filter(\.bead.isOmission).map { $0.bead[keyPath: side].count }.reduce(0, +)
            if left >= Self.someLength, left * 2 > all {
                warnings.append(
                    InputError(path, "\(left) of its \(counted(all, "sentence")) have no partner in \(other)"))
            }
        }
        return warnings
    }

    private init(name: String, units: [AlignedUnit]) {
        (self.name, sourcePath, targetPath) = (name, name, name)
        self.units = units
    }

    /// The documents of a table, in the order in which each begins.
    static func documents(of units: [AlignedUnit]) -> [AlignedDocument] {
        var documents: [AlignedDocument] = []
        var places: [String: Int] = [:]
        for unit in units {
            if let place = places[unit.document] {
                documents[place].units.append(unit)
            } else {
                places[unit.document] = documents.count
                documents.append(AlignedDocument(name: unit.document, units: [unit]))
            }
        }
        return documents
    }

    /// The document with some of its units.
    func filtered(_ isKept: (AlignedUnit) -> Bool) -> AlignedDocument {
        var document = self
        let kept = units.indices.filter { isKept(units[$0]) }
        document.units = kept.map { units[$0] }
        if !anchors.isEmpty { document.anchors = kept.map { anchors[$0] } }
        return document
    }
}
