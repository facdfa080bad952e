#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard input, output and error, and files that a report is written to.
package enum StandardStreams {
    package static let input: Int32 = 0
    package static let output: Int32 = 1
    package static let errors: Int32 = 2

    /// Puts `/dev/null` where a stream is closed, so that no file that is opened later takes its number and gets what is
    /// written to the stream. Returns whether standard output was open. To be called before anything is opened.
    package static func reserve() -> Bool {
        var hasOutput = true
        for descriptor in [input, output, errors] where fcntl(descriptor, F_GETFD) == -1 {
            if descriptor == output { hasOutput = false }
            _ = unsafe RawPath("/dev/null").withCString { unsafe open($0, O_RDWR) }
        }
        return hasOutput
    }

    package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The width of the terminal at `descriptor` in cells; nil where there is none.
    package static func width(_ descriptor: Int32) -> Int? {
        var size = winsize()
        guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Writes all of `bytes`, waiting where a reader is slow.
    package static func write(_ bytes: ContiguousArray<UInt8>, to descriptor: Int32) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            let result = unsafe bytes.withUnsafeBytes { buffer in
                guard let start = buffer.baseAddress else { return 0 }
                return unsafe systemWrite(descriptor, start + written, buffer.count - written)
            }
            if result >= 0 {
                written += result
            } else if errno == EAGAIN || errno == EWOULDBLOCK {
                var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = unsafe poll(&request, 1, -1)
            } else if errno != EINTR {
                throw SystemError.last
            }
        }
    }

    /// Puts `bytes` in place of the file at `path`: the old file stays until the new one is complete on the disk.
    ///
    /// What is no regular file (a pipe, a terminal) is written to as it stands.
    package static func replace(_ path: RawPath, with bytes: ContiguousArray<UInt8>) throws(SystemError) {
        let target = (try? FileSystem.canonical(path)) ?? path
        let old = try? FileSystem.status(target, followingLinks: true)
        if let old, old.kind == .folder { throw SystemError(code: EISDIR) }
        if let old, old.kind != .regular {
            let descriptor = unsafe target.withCString { unsafe open($0, O_WRONLY | O_CLOEXEC) }
            guard descriptor >= 0 else { throw SystemError.last }
            defer { close(descriptor) }
            return try write(bytes, to: descriptor)
        }
        let temporary = RawPath(target.bytes + ".memlint-\(getpid())".utf8)
        let mode = mode_t(old?.mode ?? 0o666)
        // A signal between here and the end would leave the temporary file behind.
        let signals = BlockedSignals()
        defer { signals.release() }
        let descriptor = unsafe temporary.withCString {
            unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        }
        guard descriptor >= 0 else { throw SystemError.last }
        do throws(SystemError) {
            defer { close(descriptor) }
            try write(bytes, to: descriptor)
            if old != nil { _ = fchmod(descriptor, mode) }
            guard fsync(descriptor) == 0 else { throw SystemError.last }
        } catch {
            remove(temporary)
            throw error
        }
        let result = unsafe temporary.withCString { from in
            unsafe target.withCString { to in unsafe rename(from, to) }
        }
        if result != 0 {
            let failure = SystemError.last
            remove(temporary)
            throw failure
        }
    }

    /// Writes a file that must not be there yet.
    package static func create(_ path: RawPath, with bytes: ContiguousArray<UInt8>) throws(SystemError) {
        let signals = BlockedSignals()
        defer { signals.release() }
        let descriptor = unsafe path.withCString { unsafe open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
        guard descriptor >= 0 else { throw SystemError.last }
        do throws(SystemError) {
            defer { close(descriptor) }
            try write(bytes, to: descriptor)
        } catch {
            remove(path)
            throw error
        }
    }

    private static func remove(_ path: RawPath) {
        _ = unsafe path.withCString { unsafe unlink($0) }
    }

    private static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
        #if canImport(Glibc)
            unsafe Glibc.write(descriptor, buffer, count)
        #else
            unsafe Darwin.write(descriptor, buffer, count)
        #endif
    }
}

/// SIGINT and SIGTERM held back until `release`.
private struct BlockedSignals {
    private var previous = sigset_t()

    init() {
        var held = sigset_t()
        unsafe sigemptyset(&held)
        unsafe sigaddset(&held, SIGINT)
        unsafe sigaddset(&held, SIGTERM)
        _ = unsafe pthread_sigmask(SIG_BLOCK, &held, &previous)
    }

    func release() {
        var previous = previous
        _ = unsafe pthread_sigmask(SIG_SETMASK, &previous, nil)
    }
}

/// How the process ends on a signal: at once, without a trace, with the code that shells give to the signal.
package enum Signals {
    package static func install() {
        signal(SIGINT) { _ in _exit(130) }
        signal(SIGTERM) { _ in _exit(143) }
        // These are reported where writing fails.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }
}

/// The environment of the process.
package enum Environment {
    /// Nil where the variable is not set, or empty.
    package static func value(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
