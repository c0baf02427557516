import Synchronization

#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#else
    import Darwin
#endif

/// Ctrl-C and SIGTERM let the files that are being replaced come to rest, so that none is half and no temporary file stays; then the program
/// ends with 130 or 143. A second signal ends it at once.
enum Signals {
    private struct State {
        var replacing = 0
        var isStopping = false
    }

    private static let state = Mutex(State())

    /// Blocks the signals in all threads, and waits for them in one of its own. Call it first, while there is but one thread.
    static func prepare() {
        // A closed pipe is an error of write(), which StandardOutput reports.
        signal(SIGPIPE, SIG_IGN)
        var set = stopping
        pthread_sigmask(SIG_BLOCK, &set, nil)
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        pthread_create(&thread, nil, { _ in Signals.wait() }, nil)
    }

    /// Runs a piece of work that a signal must not cut in two. Once a signal has come, it never begins.
    static func uninterrupted<Value, Failure: Error>(_ work: () throws(Failure) -> Value) throws(Failure) -> Value {
        let mayBegin = state.withLock { state in
            if !state.isStopping { state.replacing += 1 }
            return !state.isStopping
        }
        // The waiting thread is about to end the program.
        while !mayBegin { pause() }
        defer { state.withLock { $0.replacing -= 1 } }
        return try work()
    }

    /// Ends the program; while a signal is being answered, with its code.
    static func end(_ code: Int32) -> Never {
        while state.withLock({ $0.isStopping }) { pause() }
        exit(code)
    }

    private static var stopping: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGINT)
        sigaddset(&set, SIGTERM)
        return set
    }

    private static func wait() -> Never {
        var set = stopping
        var signal: Int32 = 0
        while sigwait(&set, &signal) != 0 {}
        // From here on a second signal has its usual effect.
        let first = signal
        state.withLock { $0.isStopping = true }
        Signals.restoreDefaults()
        while state.withLock({ $0.replacing > 0 }) { usleep(1000) }
        _exit(128 + first)
    }

    private static func restoreDefaults() {
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
        var set = stopping
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }
}
