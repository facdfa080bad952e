import Diagnostics
import SourceText

/// One piece of work: a folder to list, or files to analyse.
enum WalkItem: Sendable {
    case folder(WalkFolder)
    case files([WalkFile])
}

struct WalkFolder: Sendable {
    /// Absolute, without links.
    let path: RawPath
    let ignored: IgnoreScope?
    let settings: Settings
    /// Whether the user named it: then it is listed, whatever it is called and holds.
    let isGiven: Bool
}

struct WalkFile: Sendable {
    /// Absolute, without links in its folders.
    let path: RawPath
    let language: Language
    let settings: Settings
    let isGiven: Bool
}

/// Lists folders: what is to be analysed, and what is said about the rest.
struct Walk: Sendable {
    let paths: PathNames
    let settingsLoader: SettingsLoader
    /// What was given, absolute and without links: it is looked at for its own sake, not when walking comes to it, and
    /// what lies in none of it is not reached by walking.
    let given: Set<RawPath>

    /// Files in one piece of work: enough to be worth a lock, few enough to share.
    private static let batch = 16

    struct Listing {
        var items: [WalkItem] = []
        var notices: [(path: RawPath, notice: Notice)] = []
    }

    func list(_ folder: WalkFolder) -> Listing {
        var listing = Listing()
        let entries: [FileSystem.Entry]
        do {
            entries = try FileSystem.entries(of: folder.path)
        } catch {
            let notice = Notice(
                kind: .unreadable, path: shown(folder.path), message: "The folder cannot be read: \(error.reason).")
            return Listing(notices: [(folder.path, notice)])
        }
        if !folder.isGiven, Classification.leavesOutFolder(named: folder.path.name, entries: entries) { return listing }
        guard let settings = settings(in: folder, entries: entries, &listing) else { return listing }
        let ignored = IgnoreScope.within(
            folder.path, outer: folder.ignored, hasIgnoreFile: has(".gitignore", entries),
            isRepository: has(".git", entries))

        var files: [WalkFile] = []
        for entry in entries {
            let language = Classification.language(of: entry.name)
            let path = folder.path.appending(entry.name)
            if given.count > 1, given.contains(path) { continue }
            switch entry.kind ?? (try? FileSystem.status(path, followingLinks: false))?.kind ?? .other {
            case .folder:
                if Classification.leavesOutFolder(named: entry.name) { continue }
                if ignored?.leavesOut(path, isFolder: true) == true || settings.leavesOut(path, isFolder: true) {
                    continue
                }
                listing.items.append(
                    .folder(WalkFolder(path: path, ignored: ignored, settings: settings, isGiven: false)))
            case .regular:
                guard let language, !isLeftOut(path, ignored, settings) else { continue }
                files.append(WalkFile(path: path, language: language, settings: settings, isGiven: false))
                if files.count == Walk.batch {
                    listing.items.append(.files(files))
                    files = []
                }
            case .link:
                guard !isLeftOut(path, ignored, settings) else { continue }
                if let notice = notice(link: path, isSource: language != nil) { listing.notices.append((path, notice)) }
            case .other:
                guard language != nil, !isLeftOut(path, ignored, settings) else { continue }
                let notice = Notice(kind: .skipped, path: shown(path), message: FileReader.notRegular)
                listing.notices.append((path, notice))
            }
        }
        if !files.isEmpty { listing.items.append(.files(files)) }
        return listing
    }

    private func shown(_ path: RawPath) -> String { paths.shown(path) }

    private func has(_ name: String, _ entries: [FileSystem.Entry]) -> Bool {
        entries.contains { $0.name.elementsEqual(name.utf8) }
    }

    private func isLeftOut(_ path: RawPath, _ ignored: IgnoreScope?, _ settings: Settings) -> Bool {
        ignored?.leavesOut(path, isFolder: false) == true || settings.leavesOut(path, isFolder: false)
    }

    /// The settings within a folder; nil where its own configuration cannot be read, so that nothing in it is analysed.
    private func settings(
        in folder: WalkFolder, entries: [FileSystem.Entry], _ listing: inout Listing
    ) -> Settings? {
        guard !folder.isGiven, settingsLoader.readsNestedFiles, has(Configuration.fileName, entries) else {
            return folder.settings
        }
        let file = folder.path.appending(Configuration.fileName)
        switch settingsLoader.settings(in: file) {
        case .success(let settings): return settings
        case .failure(let problems):
            listing.notices += problems.notices.map { (file, $0) }
            let notice = Notice(
                kind: .skipped, path: shown(folder.path),
                message: "Nothing in it was analysed: its configuration has an error.")
            listing.notices.append((folder.path, notice))
            return nil
        }
    }

    /// What is said about a link, which is never followed: nothing, where its target is analysed in its own place.
    private func notice(link: RawPath, isSource: Bool) -> Notice? {
        func skipped(_ message: String) -> Notice { Notice(kind: .skipped, path: shown(link), message: message) }
        let target: RawPath
        do {
            target = try FileSystem.canonical(link)
        } catch {
            if error.isLoop { return skipped("The link leads back to itself.") }
            return isSource ? skipped("The link leads nowhere.") : nil
        }
        let isFolder = (try? FileSystem.status(target, followingLinks: false))?.kind == .folder
        guard isFolder || isSource else { return nil }
        if isFolder, link.isWithin(target) { return skipped("The link leads back to a folder that it lies in.") }
        if given.contains(where: target.isWithin) { return nil }
        return skipped("The link leads out of what was given; name its target to have it analysed.")
    }
}
