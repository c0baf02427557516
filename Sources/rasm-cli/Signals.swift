import Synchronization

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// Ctrl-C and SIGTERM let the files that are being replaced come to rest, so that none is half and no temporary file stays; then the
/// program ends with 130 or 143. A second signal ends it at once.
enum Signals {
    private struct State {
        var replacing = 0
        var isStopping = false
        /// Whether there is a thread that waits for signals.
        var isWatched = false
    }

    private static let state = Mutex(State())

    /// Who ends the program when a signal comes. The handler may ask, since nothing is locked for it.
    private enum Ender {
        /// The handler itself: no file is being replaced.
        static let handler = 0
        /// The thread that waits for signals.
        static let thread = 1
        /// The handler, which is about to.
        static let handlerNow = 2
    }

    private static let ender = Atomic(Ender.handler)

    /// The end of the pipe that the handler writes to: set once, before there is a thread that waits.
    nonisolated(unsafe) private static var pipeEnd: Int32 = -1

    /// Catches the signals.
    ///
    /// They are not blocked and waited for by `sigwait`: libdispatch lets them through on the main thread.
    static func prepare() {
        // A closed pipe is an error of write(), which StandardOutput reports.
        signal(SIGPIPE, SIG_IGN)
        // Made now: the handler may not be the one that makes it.
        _ = ender.load(ordering: .relaxed)
        catchUnlessIgnored(SIGINT)
        catchUnlessIgnored(SIGTERM)
        // Whoever started the program may have done so in a thread to which no signals come, and the mask is inherited.
        var caught = sigset_t()
        sigemptyset(&caught)
        sigaddset(&caught, SIGINT)
        sigaddset(&caught, SIGTERM)
        pthread_sigmask(SIG_UNBLOCK, &caught, nil)
    }

    /// Begins a thread that waits for signals, when the first file is to be replaced: a program that only reads may end at any time.
    private static func watch(_ state: inout State) {
        guard !state.isWatched else { return }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        pipeEnd = ends[1]
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        // The number of the descriptor travels as the thread's argument.
        let argument = UnsafeMutableRawPointer(bitPattern: Int(ends[0]))
        guard pthread_create(&thread, nil, { Signals.wait(at: Int32(Int(bitPattern: $0))) }, argument) == 0 else {
            return
        }
        state.isWatched = true
        let change = ender.compareExchange(
            expected: Ender.handler, desired: Ender.thread, ordering: .sequentiallyConsistent)
        if !change.exchanged { waitForEnd() }
    }

    /// Keeps the program from ending while it is there. Once a signal has come, none can be had.
    final class Hold {
        init() {
            let mayBegin = state.withLock { state in
                watch(&state)
                if !state.isStopping { state.replacing += 1 }
                return !state.isStopping
            }
            if !mayBegin { waitForEnd() }
        }

        deinit { state.withLock { $0.replacing -= 1 } }
    }

    /// Whether a signal has come: whoever holds the program for long should let it go.
    static var isStopping: Bool { state.withLock { $0.isStopping } }

    /// The waiting thread is about to end the program.
    static func waitForEnd() -> Never {
        while true { sleep(1) }
    }

    /// Runs a piece of work that a signal must not cut in two. Once a signal has come, it never begins.
    static func uninterrupted<Value, Failure: Error>(_ work: () throws(Failure) -> Value) throws(Failure) -> Value {
        let hold = Hold()
        defer { withExtendedLifetime(hold) {} }
        return try work()
    }

    /// Ends the program; while a signal is being answered, with its code.
    static func end(_ code: Int32) -> Never {
        while state.withLock({ $0.isStopping }) { sleep(1) }
        exit(code)
    }

    /// A program that was started to ignore a signal (`nohup`, `&` in a script) goes on ignoring it.
    private static func catchUnlessIgnored(_ number: Int32) {
        let before = signal(number) { number in
            // Only write(), signal() and _exit(), which POSIX allows in a handler. A second signal has its usual effect.
            let change = Signals.ender.compareExchange(
                expected: Ender.handler, desired: Ender.handlerNow, ordering: .sequentiallyConsistent)
            if change.original != Ender.thread { _exit(128 + number) }
            var byte = UInt8(truncatingIfNeeded: number)
            _ = write(Signals.pipeEnd, &byte, 1)
            signal(number, SIG_DFL)
        }
        // SIG_IGN is the address 1 on all systems.
        if unsafeBitCast(before, to: Int.self) == 1 { signal(number, SIG_IGN) }
    }

    private static func wait(at pipe: Int32) -> Never {
        var number: UInt8 = 0
        while read(pipe, &number, 1) != 1 {}
        state.withLock { $0.isStopping = true }
        while state.withLock({ $0.replacing > 0 }) { usleep(1000) }
        _exit(128 + Int32(number))
    }
}
