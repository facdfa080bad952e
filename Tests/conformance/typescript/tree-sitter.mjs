// What can be compared with tree-sitter, whose trees say less than the compiler's.

/** How many words of a fact are compared, by construct; all of them where it is Infinity. */
const words = new Map([
    ["arrows", Infinity], ["awaits", 1], ["calls", Infinity], ["casts", 1], ["classes", 2], ["decorators", 1], ["elements", Infinity],
    ["exports", Infinity], ["fields", Infinity], ["function expressions", Infinity], ["functions", Infinity], ["imports", Infinity],
    ["interfaces", Infinity], ["members", 2], ["methods", Infinity], ["new", Infinity], ["object methods", Infinity],
    ["objects", Infinity], ["regular expressions", 1], ["subscripts", 1], ["tagged templates", Infinity], ["templates", 2], ["yields", 1],
]);

/** The facts that both trees can tell, in words that both have. */
export function comparable(facts) {
    return facts
        .filter(([construct]) => words.has(construct))
        .map(([construct, fact]) => [construct, fact.split(" ").slice(0, words.get(construct)).join(" ")]);
}
