import Dispatch
import Synchronization

/// Runs asynchronous work on the thread that asks for it, which does nothing else.
///
/// An asynchronous `main` is run by libdispatch, which begins four threads for it; an article by itself needs none. What is to be done at once with
/// other work has to name the executor of many threads.
final class CallingThread: TaskExecutor {
    private let jobs = Mutex<[UnownedJob]>([])
    private let begun = DispatchSemaphore(value: 0)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        jobs.withLock { $0.append(job) }
        begun.signal()
    }

    /// Runs work that ends the program.
    static func run(_ work: @escaping @Sendable () async -> Never) -> Never {
        let thread = CallingThread()
        Task(executorPreference: thread) { await work() }
        while true {
            thread.begun.wait()
            let job = thread.jobs.withLock { $0.removeFirst() }
            job.runSynchronously(on: thread.asUnownedTaskExecutor())
        }
    }
}
