import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Work shared by a few threads, each piece of which may bring more.
///
/// Threads of our own instead of tasks: their stacks have a known size, so that how deep the analysis may recurse does
/// not depend on the platform, and nothing of the runtime's pool has to start for a run over one file.
package enum WorkQueue {
    /// The stack of each thread, in bytes.
    package static let stackSize = 8 << 20

    /// The number of processors that are there to be used.
    package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// Does `first` and all work that doing it brings, the newest first, with `threads` threads; returns the results of
    /// each thread in no particular order.
    ///
    /// - Parameters:
    ///   - results: an empty collection of results, one of which is filled by each thread.
    ///   - work: does one piece, adds to the results and returns further pieces.
    package static func run<Item: Sendable, Results: Sendable>(
        _ first: [Item], threads: Int, results: Results,
        work: @escaping @Sendable (Item, inout Results) -> [Item]
    ) -> [Results] {
        let state = SharedWork(first)
        let collected = Collected<Results>()
        let loop: @Sendable () -> Void = {
            var own = results
            while let item = state.next() {
                state.finished(adding: work(item, &own))
            }
            collected.results.withLock { $0.append(own) }
        }
        let running = (0..<max(1, threads)).compactMap { _ in Thread(stackSize: stackSize, body: loop) }
        // No thread could be had: the calling one does the work.
        if running.isEmpty { loop() }
        for thread in running { thread.join() }
        return collected.results.withLock { $0 }
    }

    /// Guards the results of threads that have ended.
    private final class Collected<Results: Sendable>: Sendable {
        let results = Mutex<[Results]>([])
    }
}

/// The pieces that wait, and how many are being done.
///
/// `@unchecked Sendable`: every access to the stored state is between `pthread_mutex_lock` and `unlock`.
@safe private final class SharedWork<Item: Sendable>: @unchecked Sendable {
    private var waiting: [Item]
    private var underWay = 0
    // C keeps the addresses of both, so they live outside of the object.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init(_ items: [Item]) {
        waiting = items
        unsafe pthread_mutex_init(mutex, nil)
        unsafe pthread_cond_init(changed, nil)
    }

    deinit {
        unsafe pthread_cond_destroy(changed)
        unsafe pthread_mutex_destroy(mutex)
        unsafe changed.deallocate()
        unsafe mutex.deallocate()
    }

    /// The next piece; waits while there is none and others may still bring some, and is nil when all is done.
    func next() -> Item? {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        while waiting.isEmpty, underWay > 0 { unsafe pthread_cond_wait(changed, mutex) }
        guard let item = waiting.popLast() else { return nil }
        underWay += 1
        return item
    }

    func finished(adding items: [Item]) {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        underWay -= 1
        waiting += items
        if !items.isEmpty || underWay == 0 { unsafe pthread_cond_broadcast(changed) }
    }
}

/// A thread with a stack of a given size.
private struct Thread {
    private let handle: pthread_t

    /// Nil where the system grants no further thread.
    init?(stackSize: Int, body: @escaping @Sendable () -> Void) {
        let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
        defer { unsafe attributes.deallocate() }
        guard unsafe pthread_attr_init(attributes) == 0 else { return nil }
        defer { unsafe pthread_attr_destroy(attributes) }
        guard unsafe pthread_attr_setstacksize(attributes, stackSize) == 0 else { return nil }
        let box = unsafe Unmanaged.passRetained(Body(run: body))
        #if canImport(Darwin)
            var started: pthread_t?
            let result = unsafe pthread_create(&started, attributes, { runBody($0) }, box.toOpaque())
            guard result == 0, let started else {
                unsafe box.release()
                return nil
            }
            handle = started
        #else
            var started = pthread_t()
            let result = unsafe pthread_create(
                &started, attributes,
                { argument in
                    guard let argument = unsafe argument else { return nil }
                    return unsafe runBody(argument)
                }, box.toOpaque())
            guard result == 0 else {
                unsafe box.release()
                return nil
            }
            handle = started
        #endif
    }

    func join() {
        _ = pthread_join(handle, nil)
    }
}

private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) {
        self.run = run
    }
}

private func runBody(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
    return nil
}
