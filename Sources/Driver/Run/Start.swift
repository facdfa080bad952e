import Diagnostics
import Reporters
import SourceText

/// Where the walk begins: each path that was given, found and classified.
struct Start {
    private(set) var items: [WalkItem] = []
    /// The files and folders that were given, absolute and without links.
    private(set) var given: Set<RawPath> = []
    private(set) var notices: [(path: RawPath, notice: Notice)] = []
    private(set) var settings: [Settings] = []
    /// Files given of which it was said that they are not analysed.
    private(set) var skipped = 0
    /// Files and folders given that walking the project would not have come to.
    private(set) var leftOut = 0

    private let paths: PathNames
    private var surroundings: Surroundings
    private var saidConfigurations: Set<Notice> = []

    init(_ given: [RawPath], paths: PathNames, settingsLoader: SettingsLoader) {
        self.paths = paths
        surroundings = Surroundings(settingsLoader)
        for path in given { add(path) }
    }

    private mutating func say(_ kind: Notice.Kind, _ path: RawPath, _ message: String) {
        let absolute = path.isAbsolute ? path : paths.current.appending(path.bytes)
        notices.append((absolute, Notice(kind: kind, path: paths.shown(absolute), message: message)))
        if kind == .skipped { skipped += 1 }
    }

    /// A link that was given is followed, this once.
    private mutating func add(_ path: RawPath) {
        let found: RawPath
        let status: FileStatus
        do {
            found = try FileSystem.canonical(path)
            status = try FileSystem.status(found, followingLinks: false)
        } catch {
            let isLink = (try? FileSystem.status(path, followingLinks: false))?.kind == .link
            if error.isMissing {
                say(.notFound, path, isLink ? "The link leads nowhere." : "There is no such file or folder.")
            } else {
                say(.unreadable, path, "It cannot be read: \(error.reason).")
            }
            return
        }
        guard given.insert(found).inserted else { return }
        let isFolder = status.kind == .folder
        let standing = isFolder ? surroundings.standing(of: found) : surroundings.standing(ofFile: found)
        guard let settings = settings(of: standing) else { return }
        // A folder of packages or builds that a person names is looked into; the names of files come from programs.
        if standing.isExcluded || standing.isForeign && !isFolder {
            leftOut += 1
            return
        }
        switch status.kind {
        case .folder:
            items.append(
                .folder(
                    WalkFolder(path: found, ignored: IgnoreScope.around(found), settings: settings, isGiven: true)))
        case .regular:
            guard let language = Classification.language(of: found.bytes) else {
                return say(.skipped, path, "It is of no language that memlint reads (\(Classification.listed)).")
            }
            items.append(.files([WalkFile(path: found, language: language, settings: settings, isGiven: true)]))
        case .link, .other:
            say(.skipped, path, FileReader.notRegular)
        }
    }

    private mutating func settings(of standing: Surroundings.Standing) -> Settings? {
        switch surroundings.settings(of: standing) {
        case .success(let loaded):
            if !settings.contains(where: { $0 === loaded }) { settings.append(loaded) }
            return loaded
        case .failure(let problems):
            for notice in problems.notices where saidConfigurations.insert(notice).inserted {
                notices.append((RawPath(notice.path), notice))
            }
            return nil
        }
    }
}
