package import SourceText

/// Tells from a glance at a file's bytes what packages it may import, without reading it as TypeScript.
///
///     import { MemorySaver } from "@langchain/langgraph";
///     const { OpenAI } = await import('openai');
///     const express = require(`express`);
///     import Hono from "npm:hono@4/tiny";
///
/// A module's name is a string, and a string opens with a quote: every quote behind such a word is looked at, in comments and other
/// strings as well. So it says yes too often, and never no where the parser finds such an import.
package enum TypeScriptSkim {
    /// Which of the packages the file may import, or a module in one, as places in the set; ordered, one of each:
    /// `@langchain/core/messages` is in `@langchain/core`, and any address that has the name in it counts, such as
    /// `https://esm.sh/openai@4`. O(bytes).
    package static func packages(among packages: WordSet, in file: SourceFile) -> [Int] {
        let bytes = file.bytes.span
        var found: Set<Int> = []
        var index = 0
        while true {
            index = bytes.first(
                of: UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "`"), from: index, limit: bytes.count)
            guard index < bytes.count else { return found.sorted() }
            let module = ModuleName(start: index + 1, quote: bytes[index])
            if module.mayBeIn(packages, bytes), ImportWords.mayPrecede(index, in: bytes) {
                module.find(packages, bytes, of: file.bytes, &found)
            }
            index += 1
        }
    }
}
