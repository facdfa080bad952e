import Testing

@testable import SwiftFrontend

@Suite struct TokenKindsTests {
    /// Each kind has a bit of its own, however many there are.
    @Test(arguments: SwiftTokenKind.allCases) func holdsWhatItIsMadeOf(_ kind: SwiftTokenKind) {
        let one = SwiftTokenKinds(kind)
        let two = SwiftTokenKinds(.comma).adding(kind)
        for other in SwiftTokenKind.allCases {
            #expect(one.contains(other) == (other == kind))
            #expect(two.contains(other) == (other == kind || other == .comma))
        }
    }
}
