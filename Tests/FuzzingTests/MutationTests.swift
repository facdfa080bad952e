import Foundation
import Fuzzing
import TestSupport
import Testing

/// A short run of what `make fuzz` does for hours: the same inputs each time.
@Suite struct MutationTests {
    @Test(arguments: FuzzTarget.allCases)
    func changedFilesKeepEveryPromise(target: FuzzTarget) throws {
        let seeds = try Seeds.files(for: target, longest: 4_000)
        try #require(!seeds.isEmpty)
        var mutator = Mutator(seed: 2026)
        for round in 0..<100 {
            let seed = seeds[round % seeds.count]
            let changed = mutator.mutate(seed, with: seeds[(round * 7 + 3) % seeds.count])
            if let fault = target.fault(changed) {
                Issue.record("\(target), round \(round): \(fault) in \(String(decoding: changed, as: UTF8.self).debugDescription)")
            }
        }
    }

    /// Inputs that once broke something: the target's name, a dash, and what was wrong.
    @Test(arguments: try Seeds.crashes())
    func whatOnceBrokeIsMended(name: String) throws {
        let target = try #require(FuzzTarget.allCases.first { name.hasPrefix($0.rawValue + "-") }, "\(name) names no target")
        let bytes = ContiguousArray(try Data(contentsOf: Seeds.crashFolder.appending(path: name)))
        let fault = target.fault(bytes)
        #expect(fault == nil, "\(name)")
    }
}

private enum Seeds {
    static let crashFolder = Checkout.root.appending(path: "Tests/FuzzingTests/Crashes")

    static func crashes() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: crashFolder.path).sorted()
    }

    /// The repository's own files of the target's sort, ordered by path, each cut to `longest` bytes.
    static func files(for target: FuzzTarget, longest: Int) throws -> [ContiguousArray<UInt8>] {
        let root = Checkout.root
        var files: [ContiguousArray<UInt8>] = []
        for folder in ["Sources", "Tests", "fixtures", "rules"] {
            let paths = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
            for path in paths.sorted() where target.isSeed(path) {
                let data = try Data(contentsOf: root.appending(path: folder).appending(path: path))
                files.append(ContiguousArray(data.prefix(longest)))
            }
        }
        return files
    }
}
