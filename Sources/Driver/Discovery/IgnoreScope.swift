/// The ignore files that hold in a folder: its own, and those of the folders above it up to the repository's root.
final class IgnoreScope: Sendable {
    /// Absolute, without links.
    private let folder: RawPath
    private let rules: IgnoreRules
    private let outer: IgnoreScope?

    init(folder: RawPath, rules: IgnoreRules, outer: IgnoreScope?) {
        self.folder = folder
        self.rules = rules
        self.outer = outer
    }

    /// Whether what stands at `path`, below the folder of this scope, is left out. The innermost file that says
    /// anything decides.
    func leavesOut(_ path: RawPath, isFolder: Bool) -> Bool {
        var scope: IgnoreScope? = self
        while let current = scope {
            if let relative = path.relative(to: current.folder),
                let decision = current.rules.decision(relative, isFolder: isFolder)
            {
                return decision
            }
            scope = current.outer
        }
        return false
    }

    // MARK: - Reading

    private static let maximumSize = 4 << 20

    /// The scope within `folder`, given the one around it; the same one where the folder has no ignore file.
    ///
    /// - Parameter isRepository: whether the folder holds a `.git`: no ignore file of an outer repository holds then.
    static func within(
        _ folder: RawPath, outer: IgnoreScope?, hasIgnoreFile: Bool, isRepository: Bool
    ) -> IgnoreScope? {
        var scope = outer
        if isRepository {
            scope = nil
            if let exclude = excludeFile(of: folder), let rules = read(exclude), !rules.isEmpty {
                scope = IgnoreScope(folder: folder, rules: rules, outer: nil)
            }
        }
        if hasIgnoreFile, let rules = read(folder.appending(".gitignore")), !rules.isEmpty {
            scope = IgnoreScope(folder: folder, rules: rules, outer: scope)
        }
        return scope
    }

    /// The scope around `folder`: of the folders above it up to the root of its repository; nil outside of one.
    static func around(_ folder: RawPath) -> IgnoreScope? {
        var above: [RawPath] = []
        var current = folder
        // The folder itself is read when it is walked.
        if exists(current.appending(".git")) { return nil }
        while let parent = current.parent {
            above.append(parent)
            if exists(parent.appending(".git")) {
                return above.reversed().reduce(nil) { outer, folder in
                    within(
                        folder, outer: outer, hasIgnoreFile: exists(folder.appending(".gitignore")),
                        isRepository: folder == parent)
                }
            }
            current = parent
        }
        return nil
    }

    private static func exists(_ path: RawPath) -> Bool {
        (try? FileSystem.status(path, followingLinks: true)) != nil
    }

    private static func read(_ path: RawPath) -> IgnoreRules? {
        guard case .bytes(let text)? = try? FileSystem.read(path, limit: maximumSize, followingLinks: true) else {
            return nil
        }
        return IgnoreRules(text: text)
    }

    /// `.git/info/exclude`; in a linked work tree or a submodule `.git` is a file that says where the folder is.
    private static func excludeFile(of folder: RawPath) -> RawPath? {
        let git = folder.appending(".git")
        guard let status = try? FileSystem.status(git, followingLinks: true) else { return nil }
        if status.kind == .folder { return git.appending("info/exclude") }
        guard let target = pointer(in: git, after: "gitdir: ", relativeTo: folder) else { return nil }
        let common = pointer(in: target.appending("commondir"), after: "", relativeTo: target)
        return (common ?? target).appending("info/exclude")
    }

    /// The path that a small file holds after `prefix`.
    private static func pointer(in file: RawPath, after prefix: String, relativeTo folder: RawPath) -> RawPath? {
        guard case .bytes(let text)? = try? FileSystem.read(file, limit: 1 << 16, followingLinks: true),
            text.starts(with: prefix.utf8)
        else { return nil }
        let path = text.dropFirst(prefix.utf8.count).prefix { $0 != 0x0A && $0 != 0x0D && $0 != 0 }
        guard !path.isEmpty else { return nil }
        return path.first == UInt8(ascii: "/") ? RawPath(ContiguousArray(path)) : folder.appending(path)
    }
}
