import Foundation
import Knowledge
import TestSupport
import Testing

/// Rules, pages and fixtures name the same set.
@Suite struct RuleSetTests {
    /// What the driver finds itself, about its own comments: pages and fixtures without a rule file.
    private static let driverRules: Set<String> = ["malformed-suppression", "unused-suppression"]
    /// Folders of fixtures that belong to no rule.
    private static let otherFixtures: Set<String> = ["models", "projects", "syntax"]

    private static let rules = Set(BuiltInKnowledge.ruleIDs).union(driverRules)

    private static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: Checkout.root.appending(path: folder).path)
            .filter { !$0.hasPrefix(".") }
    }

    @Test func everyRuleHasAPageAndEveryPageARule() throws {
        let pages = try Self.names(in: "rules/defects").filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
        #expect(Set(pages) == Self.rules)
    }

    @Test func everyRuleHasFixturesAndEveryFolderOfFixturesARule() throws {
        let folders = Set(try Self.names(in: "fixtures")).subtracting(Self.otherFixtures)
        #expect(folders == Self.rules)
    }

    /// A page that links to another rule's page links to one that is there.
    @Test(arguments: rules.sorted())
    func pagesLinkToPages(_ rule: String) throws {
        let page = try String(
            contentsOf: Checkout.root.appending(path: "rules/defects/\(rule).md"), encoding: .utf8)
        for link in page.matches(of: /\]\(([a-z-]+)\.md\)/) {
            #expect(Self.rules.contains(String(link.1)), "\(rule).md links to \(link.1).md")
        }
        #expect(page.hasPrefix("# \(rule): "))
    }
}
