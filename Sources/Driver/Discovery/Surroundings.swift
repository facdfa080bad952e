/// What walking a project makes of its folders, for paths that are given by name: a commit hook that names files gets
/// the answers of a run over the whole project.
///
/// A project begins at the repository's root, or at the outermost `.memlint.yml` where there is no repository.
struct Surroundings {
    /// One folder as walking would come to it.
    struct Standing {
        /// The configuration that holds there: the nearest file in the folder or above it, or what the command line says.
        fileprivate var configuration: RawPath?
        /// Whether the configuration of a folder above leaves it out, or a folder that it lies in.
        var isExcluded = false
        /// Whether it is, or lies in, a folder of packages, builds or caches, which walking leaves out.
        var isForeign = false
        /// Whether it lies in a repository or below a configuration file.
        fileprivate var isInProject = false
    }

    private let loader: SettingsLoader
    private var known: [RawPath: Standing] = [:]

    init(_ loader: SettingsLoader) {
        self.loader = loader
    }

    /// How `folder`, which is absolute, stands. A folder that does not exist stands as its parent does.
    mutating func standing(of folder: RawPath) -> Standing {
        if let standing = known[folder] { return standing }
        let isRepository = Surroundings.exists(folder.appending(".git"), followingLinks: true)
        var standing: Standing
        // The files of a folder around the repository are somebody else's.
        if !isRepository, let parent = folder.parent {
            standing = self.standing(of: parent)
            if excludes(folder, standing, isFolder: true) { standing.isExcluded = true }
            if standing.isInProject, Surroundings.isForeign(folder) { standing.isForeign = true }
        } else {
            standing = Standing(configuration: loader.commonFile)
        }
        let file = folder.appending(Configuration.fileName)
        if loader.readsNestedFiles, Surroundings.exists(file, followingLinks: false) {
            standing.configuration = file
            standing.isInProject = true
        }
        if isRepository { standing.isInProject = true }
        known[folder] = standing
        return standing
    }

    /// How the file at `path` stands: as its folder, unless the configuration leaves out the file itself.
    mutating func standing(ofFile path: RawPath) -> Standing {
        var standing = standing(of: path.parent ?? path)
        if excludes(path, standing, isFolder: false) { standing.isExcluded = true }
        return standing
    }

    /// What holds for that which stands so.
    func settings(of standing: Standing) -> SettingsLoader.Loaded { loader.settings(in: standing.configuration) }

    /// Whether the configuration of a folder leaves out what lies in it. One that cannot be read leaves out nothing:
    /// it is told where it holds.
    private func excludes(_ path: RawPath, _ folder: Standing, isFolder: Bool) -> Bool {
        guard let file = folder.configuration, case .success(let settings) = loader.settings(in: file) else { return false }
        return settings.leavesOut(path, isFolder: isFolder)
    }

    private static func isForeign(_ folder: RawPath) -> Bool {
        Classification.leavesOutFolder(named: folder.name) { name in
            exists(folder.appending(name), followingLinks: true)
        }
    }

    private static func exists(_ path: RawPath, followingLinks: Bool) -> Bool {
        (try? FileSystem.status(path, followingLinks: followingLinks)) != nil
    }
}
