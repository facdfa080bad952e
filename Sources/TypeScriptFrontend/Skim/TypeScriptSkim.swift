package import SourceText

/// Tells from a glance at a file's bytes what packages it may import, without reading it as TypeScript.
///
///     import { MemorySaver } from "@langchain/langgraph";
///     const { OpenAI } = await import('openai');
///     const express = require(`express`);
///     import Hono from "npm:hono@4/tiny";
///
/// A module's name is a string, and a string opens with a quote: every quote is looked at, in comments and other strings as well.
/// So it says yes too often, and never no where the parser finds such an import.
package enum TypeScriptSkim {
    /// Whether the file may import one of the packages, or a module in one: `@langchain/core/messages` of `@langchain/core`, and by
    /// any address that has the name in it, such as `https://esm.sh/openai@4`. O(bytes).
    package static func imports(anyOf packages: WordSet, in file: SourceFile) -> Bool {
        let bytes = file.bytes.span
        var index = 0
        while true {
            index = bytes.first(
                of: UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "`"), from: index, limit: bytes.count)
            guard index < bytes.count else { return false }
            let module = ModuleName(start: index + 1, quote: bytes[index])
            if module.isIn(packages, bytes, of: file.bytes) { return true }
            index += 1
        }
    }
}
