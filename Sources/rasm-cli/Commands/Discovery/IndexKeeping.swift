import RasmDiscovery
import RasmExchange

/// Keeps what was counted in the index, part after part.
final class IndexKeeping {
    private let archive: ArchiveIndex
    private let writer: ArticleIndexWriter
    private let hold: Holder
    /// Whether all parts of the file up to here are kept.
    private var isWhole = true

    /// Keeps the program from ending while a file lies beside the index.
    private final class Holder {
        var hold: Signals.Hold?
    }

    init(_ archive: ArchiveIndex) {
        self.archive = archive
        let holder = Holder()
        hold = holder
        writer = archive.writer { holder.hold = holder.hold ?? Signals.Hold() }
    }

    /// - Parameter numbers: those that its words have in the census.
    func take(_ part: ArticleRun.Part<DiscoveredArticles.Part>, _ found: DiscoveredArticles.Part, _ numbers: [Int32]) {
        if hold.hold != nil, Signals.isStopping { stop() }
        if part.isFirst {
            // The one before may have broken off.
            writer.endFile(nil)
            isWhole = true
        }
        if let record = found.record {
            writer.keep(record)
        } else if let census = found.census, let content = found.content ?? part.content {
            writer.add(census + found.words.kept(numbers), of: content)
        } else {
            isWhole = false
        }
        guard part.isLast else { return }
        let stamp = part.isPiece ? archive.stamp(of: part.input) : found.stamp
        writer.endFile(isWhole ? stamp : nil)
    }

    /// Puts the index in its place, and says on standard error what is worth saying.
    func commit(_ census: WordCensus) throws(InputError) {
        defer { hold.hold = nil }
        writer.endFile(nil)
        if archive.damagedRecords > 0 {
            let records =
                archive.damagedRecords == 1 ? "1 record in it was" : "\(archive.damagedRecords) records in it were"
            Messages.note("\(archive.path): \(records) damaged; what was kept there is counted again")
        }
        let outcome = try writer.commit(labels: archive.labels(isWorn: census.isMostlyUnmet)) { census.keptWords }
        if outcome == .left {
            Messages.note("\(archive.path): is written by another run, and is left as that one leaves it")
        }
    }

    /// A signal has come: nothing stays of the file that was begun.
    private func stop() -> Never {
        writer.discard()
        hold.hold = nil
        Signals.waitForEnd()
    }
}
