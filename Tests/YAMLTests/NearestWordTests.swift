import SourceText
import Testing

@Suite struct NearestWordTests {
    @Test(arguments: [
        ("memroy", "memory"), ("Memory", "memory"), ("session_service", "session-service"), ("histori", "history"),
        ("sessionservice", "session-service"), ("stores", "store"),
    ])
    func findsWhatWasMeant(word: String, expected: String) {
        #expect(nearestWord(to: word, among: ["memory", "history", "store", "session-service"]) == expected)
    }

    @Test(arguments: ["", "cat", "me", String(repeating: "memory", count: 100)])
    func findsNothingFarAway(word: String) {
        #expect(nearestWord(to: word, among: ["memory", "history", "store"]) == nil)
    }
}
