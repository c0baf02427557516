import Rasm

/// What a client does with a file.
public struct ClientVerdict: Sendable, Hashable {
    public enum Verdict: String, Sendable { case accepts, refuses }

    public var client: Client
    public var verdict: Verdict
    /// The units in the file, as far as it can be read.
    public var units: Int
    /// The units the client offers as an exact match for the clean source sentence, with the right target.
    public var usable: Int
    public var reasons: [ClientReason]

    mutating func refuse(_ reason: ClientReason) {
        verdict = .refuses
        usable = 0
        reasons.append(reason)
    }
}

/// Why a client refuses a file, or what it makes of a unit, and where.
public struct ClientReason: Sendable, Hashable {
    public var rule: ClientRule
    public var place: SourcePlace
    public var message: String
}
