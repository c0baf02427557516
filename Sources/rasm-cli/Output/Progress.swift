import RasmExchange
import Synchronization

/// How far a run is, in one line on standard error that is written over a few times a second, and is gone at the end.
///
/// It is there for people alone: never in a pipe, a log or on a terminal that says it is dumb. It takes no control sequence but the carriage return.
struct Progress {
    private static let interval = Duration.milliseconds(250)
    /// Up to so many files their sizes are asked for, so that the time left is told by bytes; else by files.
    private static let mostSizes = 1_000

    private let isOn: Bool
    private let files: Int
    private let totalBytes: Int?
    private var line = ProgressLine()
    private let start = ContinuousClock.now
    private var next: ContinuousClock.Instant

    init(over inputs: Inputs) {
        isOn = System.isTerminal(2) && System.environment("TERM") != "dumb"
        files = inputs.count
        let sizes = isOn && files <= Self.mostSizes ? inputs.map { InputFiles.size(of: $0.path) } : [nil]
        totalBytes = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
        next = start + Self.interval
    }

    /// Counts what is done, and tells of it when it is time.
    mutating func add(files: Int, bytes: Int) {
        guard isOn else { return }
        line.files += files
        line.bytes += bytes
        let now = ContinuousClock.now
        guard now >= next else { return }
        next = now + Self.interval
        Self.show(line.text(of: self.files, totalBytes: totalBytes, after: now - start))
    }

    func end() { Self.hide() }

    /// The line that stands on the terminal.
    private static let shown = Mutex("")

    private static func show(_ text: String) {
        shown.withLock { shown in
            System.writeBytes("\r" + text.padded(to: shown.unicodeScalars.count), to: 2)
            shown = text
        }
    }

    /// Makes room for other lines.
    static func hide() {
        shown.withLock { shown in
            guard !shown.isEmpty else { return }
            System.writeBytes("\r" + "".padded(to: shown.unicodeScalars.count) + "\r", to: 2)
            shown = ""
        }
    }
}

/// What is done of a run, in words.
struct ProgressLine {
    var files = 0
    var bytes = 0

    /// `120 of 4000 files, 85.2 MB/s, 1:07 left`
    ///
    /// - Parameters:
    ///   - total: how many files there are.
    ///   - totalBytes: how long they are together, where that is known.
    func text(of total: Int, totalBytes: Int?, after time: Duration) -> String {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        let share = totalBytes.map { Double(bytes) / Double(max($0, 1)) } ?? Double(files) / Double(max(total, 1))
        let tenths = Int(Double(bytes) / 100_000 / max(seconds, 0.001))
        var text = "\(files) of \(counted(total, "file")), \(tenths / 10).\(tenths % 10) MB/s"
        // The first moment tells nothing of those to come.
        if seconds >= 1, share > 0, share <= 1 {
            let left = Int((seconds / share - seconds).rounded(.up))
            text += ", " + Self.clock(left) + " left"
        }
        return text
    }

    /// `0:07`, `12:05`, `3:00:20`
    private static func clock(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (minutes, rest) = (seconds / 60, seconds % 60)
        return minutes < 60 ? "\(minutes):\(two(rest))" : "\(minutes / 60):\(two(minutes % 60)):\(two(rest))"
    }
}
