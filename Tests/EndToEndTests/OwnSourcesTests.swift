import Foundation
import TestSupport
import Testing

/// memlint on its own sources.
@Suite struct OwnSourcesTests {
    /// What it says of itself is nothing, and it reads every file whole.
    @Test func areClean() throws {
        let ending = try run(Checkout.memlint, ["--isolated", "--preview", "Sources"], in: Checkout.root, seconds: 60)
        #expect(ending.code == 0)
        #expect(ending.errorText.contains("No findings in"))
        #expect(!ending.errorText.contains("analysed in part"))
    }
}
