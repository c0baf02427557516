import Rasm
import RasmXML

/// A broken TMX or XLIFF file with its good units kept, and the bad ones apart.
///
/// The file is taken apart by its tags (``BrokenFile``); units whose XML is wrong, and what has no place where it stands,
/// are put aside. What is left is validated, and units that are not valid are put aside as well, until none is.
public struct Repair: Sendable {
    /// A part that was taken out, as it stands in the file.
    public struct Quarantined: Sendable {
        public var place: SourcePlace
        public var reason: String
        public var text: String
        /// Whether it is a unit, and not something that stood around or between units.
        public var isUnit: Bool
    }

    /// Something that was written into the file.
    public struct Mended: Sendable {
        public var place: SourcePlace
        public var message: String
    }

    /// The file without the bad units, in its own encoding.
    public let bytes: [UInt8]
    /// The number of units in it.
    public let kept: Int
    /// In the order of the file.
    public let quarantined: [Quarantined]
    public let mended: [Mended]
    /// Errors that are left: they are not in a unit.
    public let remaining: [FileProblem]

    /// Whether the file needed no repair.
    public var isUnchanged: Bool { quarantined.isEmpty && mended.isEmpty && remaining.isEmpty }

    /// - Throws: for a file that is no TMX or XLIFF, is broken around its units, or has no sound unit: then there is nothing to keep.
    public init(of bytes: [UInt8], path: String) throws(InputError) {
        let format = ContainerFormat(path: path)
        let text = try DamagedText(bytes, path: path, format: format)
        guard let dialect = RepairDialect(of: text.utf8, format) else {
            throw InputError(path, "only TMX and XLIFF files are repaired, not \(format.name)")
        }
        var assembly = RepairAssembly(text.utf8, dialect, path: path)
        if let problem = assembly.problem {
            throw InputError(
                path, line: problem.line, column: problem.column,
                "cannot be repaired: the mistake is not in a unit but around them (\(problem.message))")
        }
        if let note = text.note { assembly.mendDeclaration(note, text.encoding) }
        remaining = try assembly.dropInvalidUnits()
        if assembly.kept == 0, let first = assembly.quarantined.first(where: \.isUnit) {
            throw InputError(
                path, line: first.place.line, column: first.place.column,
                "cannot be repaired: none of its units is sound, the first for this: \(first.reason)")
        }
        if assembly.kept == 0, let first = remaining.first {
            throw InputError(
                path, "cannot be repaired: there is no unit in it, and what is left is not valid (\(first.message))")
        }
        self.bytes = try text.encoded(assembly.bytes, path: path)
        kept = assembly.kept
        guard var lines = LinesOfEditors(text.utf8) else {
            (quarantined, mended) = (assembly.quarantined, assembly.mended)
            return
        }
        quarantined = assembly.quarantined.map { part in
            var part = part
            part.place = lines.place(of: part.place)
            return part
        }
        mended = assembly.mended.map { Mended(place: lines.place(of: $0.place), message: $0.message) }
    }
}
