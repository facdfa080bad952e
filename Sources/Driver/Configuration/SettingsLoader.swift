import Diagnostics
import Reporters
import SourceText
import Synchronization

/// Finds and reads configuration, each file once, and makes the settings that follow from it.
final class SettingsLoader: Sendable {
    typealias Loaded = Result<Settings, NoticeList>

    private let source: ConfigurationSource
    private let request: RuleSelection.Request
    private let failOn: Severity?
    private let engineLoader: EngineLoader
    private let paths: PathNames
    /// Guards what was read so far, by the path of the file; reading happens inside, so that each is read once.
    private let loaded = Mutex<[RawPath: Loaded]>([:])
    /// Guards the engine of what is built in alone, made when it is first asked for.
    private let builtIn = Mutex<Result<Engine, NoticeList>?>(nil)

    private static let maximumSize = 1 << 20

    init(
        source: ConfigurationSource, request: RuleSelection.Request, failOn: Severity?, engineLoader: EngineLoader,
        paths: PathNames
    ) {
        self.source = source
        self.request = request
        self.failOn = failOn
        self.engineLoader = engineLoader
        self.paths = paths
    }

    /// Whether a `.memlint.yml` found while walking counts.
    var readsNestedFiles: Bool {
        if case .nearest = source { true } else { false }
    }

    /// The one file that holds everywhere, as the command line says.
    var commonFile: RawPath? {
        if case .file(let path) = source { path } else { nil }
    }

    /// The settings of the file at `path`, which need not be absolute; without a path, what holds without any file.
    func settings(in path: RawPath?) -> Loaded {
        guard let path else { return withoutFile() }
        return loaded.withLock { loaded in
            if let known = loaded[path] { return known }
            let result = read(path)
            loaded[path] = result
            return result
        }
    }

    private func withoutFile() -> Loaded {
        builtInEngine().map { engine in
            Settings(Configuration(folder: RawPath("/")), engine: engine, request: request, failOn: failOn)
        }
    }

    private func builtInEngine() -> Result<Engine, NoticeList> {
        builtIn.withLock { builtIn in
            if let builtIn { return builtIn }
            let made = engineLoader.load(OwnKnowledge())
            builtIn = made
            return made
        }
    }

    // MARK: - Reading

    private func read(_ path: RawPath) -> Loaded {
        let shown = paths.shown(path)
        let bytes: ContiguousArray<UInt8>
        switch SettingsLoader.content(of: path) {
        case .success(let content): bytes = content
        case .failure(let problem):
            return .failure(NoticeList([Notice(kind: .configuration, path: shown, message: problem.message)]))
        }
        let folder = (try? FileSystem.canonical(path))?.parent ?? paths.current
        let file = SourceFile(path: shown, bytes: bytes)
        return Configuration.read(file, folder: folder).flatMap { configuration in
            settings(of: configuration, file: file)
        }
    }

    private func settings(of configuration: Configuration, file: SourceFile) -> Loaded {
        var notices: [Notice] = []
        func own(_ words: [Configuration.Word]) -> [SourceFile] {
            words.compactMap { word in
                let path =
                    RawPath(word.text).isAbsolute ? RawPath(word.text) : configuration.folder.appending(word.text)
                switch SettingsLoader.content(of: path) {
                case .success(let bytes): return SourceFile(path: paths.shown(path), bytes: bytes)
                case .failure(let problem):
                    let message = "`\(DisplayText.neutral(word.text))` cannot be used: \(problem.message)."
                    notices.append(
                        Notice(kind: .configuration, path: file.path, position: word.position, message: message))
                    return nil
                }
            }
        }
        let knowledge = OwnKnowledge(models: own(configuration.models), rules: own(configuration.rules))
        guard notices.isEmpty else { return .failure(NoticeList(notices)) }
        let isBuiltIn = knowledge.models.isEmpty && knowledge.rules.isEmpty
        let engine = isBuiltIn ? builtInEngine() : engineLoader.load(knowledge)
        return engine.flatMap { engine in
            let problems = wrongRules(in: configuration, engine: engine, path: file.path)
            guard problems.isEmpty else { return .failure(NoticeList(problems)) }
            return .success(Settings(configuration, engine: engine, request: request, failOn: failOn))
        }
    }

    private func wrongRules(in configuration: Configuration, engine: Engine, path: String) -> [Notice] {
        let isPreview = configuration.isPreview || request.isPreview
        func check(_ words: [Configuration.Word], selecting: Bool = false) -> [Notice] {
            words.compactMap { word in
                RuleSelection.problem(word.text, in: engine.rules, selecting: selecting, isPreview: isPreview).map {
                    Notice(kind: .configuration, path: path, position: word.position, message: "\($0).")
                }
            }
        }
        // A selection on the command line stands in for the file's own.
        let selected = request.select == nil ? configuration.select ?? [] : []
        return check(selected, selecting: true) + check(configuration.ignore)
            + check(configuration.severity.map(\.rule)) + check(configuration.perFileIgnores.flatMap(\.rules))
    }

    private struct ReadingProblem: Error {
        let message: String
    }

    private static func content(of path: RawPath) -> Result<ContiguousArray<UInt8>, ReadingProblem> {
        do {
            switch try FileSystem.read(path, limit: maximumSize, followingLinks: true) {
            case .bytes(let bytes): return .success(bytes)
            case .notRegular: return .failure(ReadingProblem(message: "it is not a regular file"))
            case .tooLarge: return .failure(ReadingProblem(message: "it is larger than 1 MB"))
            }
        } catch {
            return .failure(ReadingProblem(message: error.reason))
        }
    }
}

/// Where configuration comes from.
package enum ConfigurationSource: Sendable {
    /// The nearest `.memlint.yml` in or above each file's folder.
    case nearest
    case file(RawPath)
    /// None is read.
    case none
}
