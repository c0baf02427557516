import RasmExchange

/// The files of a folder that are not taken.
struct OtherFiles {
    var formats: [ContainerFormat: Int] = [:]
    /// Pipes, sockets and devices.
    var special = 0

    var isEmpty: Bool { formats.isEmpty && special == 0 }

    /// `3 CSV files, 1 JSON file`.
    var list: String {
        var parts = ContainerFormat.allCases.compactMap { format in
            formats[format].map { counted($0, "\(format == .unknown ? "other" : format.name) file") }
        }
        if special > 0 { parts.append(counted(special, "pipe, socket or device", "pipes, sockets or devices")) }
        return parts.joined(separator: ", ")
    }

    /// What makes them be taken, where something does.
    var advice: String {
        let hints = Self.hints.filter { formats[$0.format] != nil }.map(\.hint)
        return hints.isEmpty ? "" : " (\(hints.joined(separator: "; ")))"
    }

    private static let hints: [(format: ContainerFormat, hint: String)] = [
        (.jsonLines, "give --text-field to take JSON Lines"), (.delimited, "give --column to take CSV"),
    ]
}
