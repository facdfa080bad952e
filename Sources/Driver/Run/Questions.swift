import Diagnostics
package import Reporters

/// The rules as they stand in a folder, for commands that show them.
package struct RuleList: Sendable {
    /// Every rule there is, sorted by id, at the level that configuration gives it.
    package let rules: [RuleDescription]
    /// The ids of the rules that run.
    package let running: Set<String>

    /// The rules in the current folder.
    package static func current(
        configuration: ConfigurationSource, request: RuleSelection.Request, engineLoader: EngineLoader
    ) -> Result<RuleList, NoticeList> {
        settings(configuration, request, engineLoader).map { settings in
            let own = Dictionary(settings.selection.rules.map { ($0.id, $0) }) { first, _ in first }
            return RuleList(rules: settings.engine.rules.map { own[$0.id] ?? $0 }, running: Set(own.keys))
        }
    }

    private static func settings(
        _ configuration: ConfigurationSource, _ request: RuleSelection.Request, _ engineLoader: EngineLoader
    ) -> Result<Settings, NoticeList> {
        let current = FileSystem.currentFolder() ?? RawPath("/")
        let loader = SettingsLoader(
            source: configuration, request: request, failOn: nil, engineLoader: engineLoader,
            paths: PathNames(current: current, root: current))
        var surroundings = Surroundings(loader)
        return surroundings.settings(of: surroundings.standing(of: current))
    }
}

/// What is known at one line of a file.
package enum LineExplanation {
    /// Lines of text for a person.
    package static func lines(
        file path: RawPath, line: Int, configuration: ConfigurationSource, engineLoader: EngineLoader
    ) -> Result<[String], NoticeList> {
        let current = FileSystem.currentFolder() ?? RawPath("/")
        let paths = PathNames(current: current, root: current)
        let absolute = (try? FileSystem.canonical(path)) ?? path
        guard let language = Classification.language(of: absolute.bytes) else {
            let message = "It is of no language that memlint reads (\(Classification.listed))."
            return .failure(NoticeList([Notice(kind: .notFound, path: path.text, message: message)]))
        }
        let loader = SettingsLoader(
            source: configuration, request: RuleSelection.Request(), failOn: nil, engineLoader: engineLoader,
            paths: paths)
        var surroundings = Surroundings(loader)
        return surroundings.settings(of: surroundings.standing(ofFile: absolute)).flatMap { settings in
            let shown = paths.shown(absolute)
            switch FileReader.read(absolute, shown: shown, limit: RunRequest.defaultMaximumFileSize, isGiven: true) {
            case .failed(let notice): return .failure(NoticeList([notice]))
            case .file(let source, _): return .success(settings.engine.explainLine(source, language, line))
            }
        }
    }
}
