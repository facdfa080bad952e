#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A system call that failed: the number that names why.
package struct SystemError: Error, Hashable, Sendable {
    package let code: Int32

    package init(code: Int32) {
        self.code = code
    }

    static var last: SystemError { SystemError(code: errno) }

    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
    package var isLoop: Bool { code == ELOOP }

    /// The reason in words, such as "permission denied".
    package var reason: String {
        switch code {
        case ENOENT, ENOTDIR: "there is no such file or folder"
        case EACCES, EPERM: "permission denied"
        case EEXIST: "it is there already"
        case ELOOP: "the link leads back to itself"
        case ENAMETOOLONG: "the name is too long"
        case ENOSPC: "no space is left on the device"
        case EMFILE, ENFILE: "too many files are open"
        case EIO: "the device reports an error"
        case EISDIR: "it is a folder"
        case EFBIG, EDQUOT: "the file would be larger than is allowed"
        case EROFS: "the file system is read-only"
        case EPIPE: "the reader has gone"
        case EBADF: "it is closed"
        default: "system error \(code)"
        }
    }
}

package struct FileStatus: Hashable, Sendable {
    package enum Kind: Sendable {
        case regular
        case folder
        case link
        /// A pipe, a socket or a device.
        case other
    }

    package let kind: Kind
    /// In bytes.
    package let size: Int
    package let mode: UInt32
}

/// Reading the file system, without following what should not be followed and without ever waiting for a writer.
package enum FileSystem {
    /// - Parameter followingLinks: whether the status is that of what a link leads to.
    package static func status(_ path: RawPath, followingLinks: Bool) throws(SystemError) -> FileStatus {
        var status = stat()
        let result = unsafe path.withCString { name in
            unsafe followingLinks ? stat(name, &status) : lstat(name, &status)
        }
        guard result == 0 else { throw SystemError.last }
        return describe(status)
    }

    private static func describe(_ status: stat) -> FileStatus {
        let kind: FileStatus.Kind =
            switch UInt32(status.st_mode) & UInt32(S_IFMT) {
            case UInt32(S_IFREG): .regular
            case UInt32(S_IFDIR): .folder
            case UInt32(S_IFLNK): .link
            default: .other
            }
        return FileStatus(kind: kind, size: Int(status.st_size), mode: UInt32(status.st_mode) & 0o7777)
    }

    package enum Content: Sendable {
        case bytes(ContiguousArray<UInt8>)
        /// Not read: the file has more bytes than the limit.
        case tooLarge(size: Int)
        /// Not read: a pipe, a device, a folder.
        case notRegular
    }

    /// All bytes of a regular file of at most `limit` bytes.
    ///
    /// - Parameter followingLinks: whether a link as the last part of the path is followed; if not, it is an error.
    package static func read(_ path: RawPath, limit: Int, followingLinks: Bool) throws(SystemError) -> Content {
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW)
        let descriptor = unsafe path.withCString { name in unsafe open(name, flags) }
        guard descriptor >= 0 else { throw SystemError.last }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw SystemError.last }
        let described = describe(status)
        guard described.kind == .regular else { return .notRegular }
        guard described.size <= limit else { return .tooLarge(size: described.size) }
        let bytes = try read(descriptor, expecting: described.size, limit: limit)
        return bytes.count > limit ? .tooLarge(size: bytes.count) : .bytes(bytes)
    }

    /// All bytes from `descriptor`, whatever it is; reading stops after more than `limit` bytes.
    package static func readAll(_ descriptor: Int32, limit: Int) throws(SystemError) -> ContiguousArray<UInt8> {
        try read(descriptor, expecting: 0, limit: limit)
    }

    /// A file that says its size is read with one call; one that does not (`/proc`), or that grows, with several.
    private static func read(
        _ descriptor: Int32, expecting size: Int, limit: Int
    ) throws(SystemError) -> ContiguousArray<UInt8> {
        var bytes: ContiguousArray<UInt8> = []
        var room = size > 0 ? size : 1 << 16
        while true {
            var failure: SystemError?
            let part = unsafe ContiguousArray<UInt8>(unsafeUninitializedCapacity: room) { buffer, count in
                while count < room, let start = buffer.baseAddress {
                    let result = unsafe Self.read(descriptor, start + count, room - count)
                    if result < 0, errno == EINTR { continue }
                    if result < 0 { failure = SystemError.last }
                    if result <= 0 { break }
                    count += result
                }
            }
            if let failure { throw failure }
            if bytes.isEmpty { bytes = part } else { bytes += part }
            if part.count < room || (size > 0 && bytes.count == size) || bytes.count > limit { return bytes }
            room = 1 << 16
        }
    }

    private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
        #if canImport(Glibc)
            unsafe Glibc.read(descriptor, buffer, count)
        #else
            unsafe Darwin.read(descriptor, buffer, count)
        #endif
    }

    /// One name in a folder; `kind` is nil where the file system does not tell.
    package struct Entry: Sendable {
        package let name: ContiguousArray<UInt8>
        package let kind: FileStatus.Kind?
    }

    /// The names in a folder, `.` and `..` left out, in no order.
    package static func entries(of folder: RawPath) throws(SystemError) -> [Entry] {
        guard let stream = unsafe folder.withCString({ name in unsafe opendir(name) }) else { throw SystemError.last }
        defer { unsafe closedir(stream) }
        let nameOffset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                if errno != 0 { throw SystemError.last }
                return entries
            }
            let start = unsafe UnsafeRawPointer(entry) + nameOffset
            let length = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
            let name = unsafe ContiguousArray(UnsafeRawBufferPointer(start: start, count: length))
            if name == [0x2E] || name == [0x2E, 0x2E] { continue }
            let kind: FileStatus.Kind? =
                switch unsafe Int32(entry.pointee.d_type) {
                case Int32(DT_REG): .regular
                case Int32(DT_DIR): .folder
                case Int32(DT_LNK): .link
                case Int32(DT_UNKNOWN): nil
                default: .other
                }
            entries.append(Entry(name: name, kind: kind))
        }
    }

    /// The path without links, `.`, `..` and doubled `/`, absolute; what it names must exist.
    package static func canonical(_ path: RawPath) throws(SystemError) -> RawPath {
        guard let resolved = unsafe path.withCString({ name in unsafe realpath(name, nil) }) else {
            throw SystemError.last
        }
        defer { unsafe free(resolved) }
        return unsafe RawPath(ContiguousArray(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
    }

    /// The absolute path of the current folder, without links; nil where it has been removed.
    package static func currentFolder() -> RawPath? {
        try? canonical(RawPath("."))
    }
}

extension RawPath {
    /// Calls `body` with the path as C has it. A path that holds NUL names nothing: it is cut there by C.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        var terminated = bytes
        terminated.append(0)
        return unsafe terminated.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress else {
                preconditionFailure("the buffer holds at least the final zero")
            }
            return unsafe body(start.assumingMemoryBound(to: CChar.self))
        }
    }
}
