package import Diagnostics

/// What a run is asked to do.
package struct RunRequest: Sendable {
    package enum Input: Sendable {
        /// Files and folders, as given; none stands for the current folder.
        case paths([RawPath])
        /// Bytes that stand for a file of this name.
        case standardInput(ContiguousArray<UInt8>, name: RawPath)
    }

    package var input: Input
    package var configuration: ConfigurationSource
    package var rules: RuleSelection.Request
    /// Nil where the configuration decides.
    package var failOn: Severity?
    /// Whether findings leave the exit code at 0.
    package var exitsZero: Bool
    package var usesGate: Bool
    /// Whether generated and minified files are analysed, whatever the configuration says.
    package var includesGenerated: Bool
    /// Bytes that a file may have.
    package var maximumFileSize: Int
    package var threads: Int

    /// Ten million bytes: more than any file that people write.
    package static let defaultMaximumFileSize = 10_000_000

    package init(
        input: Input, configuration: ConfigurationSource = .nearest,
        rules: RuleSelection.Request = RuleSelection.Request(), failOn: Severity? = nil, exitsZero: Bool = false,
        usesGate: Bool = true, includesGenerated: Bool = false, maximumFileSize: Int = RunRequest.defaultMaximumFileSize,
        threads: Int = WorkQueue.processors
    ) {
        self.input = input
        self.configuration = configuration
        self.rules = rules
        self.failOn = failOn
        self.exitsZero = exitsZero
        self.usesGate = usesGate
        self.includesGenerated = includesGenerated
        self.maximumFileSize = maximumFileSize
        self.threads = threads
    }
}
