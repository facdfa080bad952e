import SourceText
import TestSupport


/// Source that has a bit of everything, for tests that damage it.
enum Samples {
    static let imports = #"""
        #!/usr/bin/env node
        import "reflect-metadata";
        import def, { a as b, type T } from 'langchain/memory';
        import * as ns from "@scope/name/deep"
        import legacy = require("legacy");
        export { c as default } from "./local.js";
        export * as all from '../up';
        import data from "./data.json" with { type: "json" };
        const lazy = await import("lazy/part"), { old } = require(`old`);
        const escaped = require("\x61b\u{63}");
        """#

    static let code = #"""
        @Injectable({ scope: Scope.REQUEST })
        export class ChatService<T extends Base = {}> extends mixin(A, B)<T> implements OnModuleInit {
          static #count = 0;
          private readonly memory?: Map<string, BaseMessage[]> = new Map();
          constructor(@Inject(TOKEN) private store: Store, { a, b: [c, ...d] = [] }: Options = {}) { super(); }
          get size(): number { return this.memory!.size; }
          static async *stream(id: string): AsyncGenerator<string> { yield* load(id); for await (const x of y) yield `${x}\n`; }
          static { this.#count++; }
        }
        const handler = async (req: Request, res?: Response): Promise<void> => {
          const { sessionId = crypto.randomUUID(), ...rest } = await req.json() as Body;
          if (!cache[sessionId]) cache[sessionId] ??= { turns: [], get last() { return this.turns.at(-1) }, [`k${1}`]: /a[/]b/gi };
          else if (rest?.a?.[0]?.(1) < 2 && typeof rest !== "object") throw new Error('no\'pe');
          switch (rest.kind) { case "a": case 'b': return; default: break outer; }
          try { label: for (let i = 0, n = 3; i < n; i++) continue label; } catch ({ message }) {} finally { delete cache.x }
          do x = y = z, w **= 2; while (a ? b : c ? (d) : e => f)
        };
        enum Kind { A = 1, B, "c-d" }
        namespace N.M { export declare function f<A, B>(a: A): asserts a is B; }
        interface I<T> extends J { (x: T): { y: string }; readonly [k: string]: `a${T}` }
        type C<T> = T extends (...a: infer P) => infer R ? [P, R?] : keyof typeof N["M"] | -1;
        export default function <T>(x: T) { return new (f<T>(x))`t${x}` satisfies T; }
        using file = open(); /* block
        comment */ var \u0061bc = 0x1F + 1_000n + .5e-3; // line
        """#

    static let markup = #"""
        export const Page: FC<Props> = ({ items, children }) => (
          <Layout.Main title="it's" {...rest} data-x={1} flag icon=<Icon/>>
            Don't panic {/* note */}
            {items.map((item) => <Item<string> key={item.id} onClick={() => open({ id: item.id })}>{item.name}</Item>)}
            <>{children} &amp; {a ? <b>{`x${y}`}</b> : null}</>
            <svg:path d='M0'/>
          </Layout.Main>
        );
        const f = <T,>(x: T) => x, g = a < b, h = <p>c</p>;
        """#

    static let all: [(name: String, text: String)] = [("imports", imports), ("code", code), ("markup", markup)]
}

/// The text with one to three bytes or stretches removed, replaced or put in.
func file(damaged text: String, _ random: inout SeededGenerator) -> SourceFile {
    let marks = ContiguousArray("{}()[]<>'\"`$\\/*=;:,.?!@#&|\n\r\t 0aeimf\0\u{2028}é".utf8)
    var bytes = ContiguousArray(text.utf8)
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 1...12, using: &random))
        let mark = marks[Int.random(in: 0..<marks.count, using: &random)]
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = mark
        case 2: bytes.insert(mark, at: place)
        case 3: bytes.removeSubrange(place..<end)
        default: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &random))
        }
    }
    return SourceFile(path: "damaged.ts", bytes: bytes)
}
