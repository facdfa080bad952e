package import SourceText

/// Tells from a glance at a file's bytes what modules it may import, without reading it as TypeScript.
///
///     import { MemorySaver } from "@langchain/langgraph";
///     const { OpenAI } = await import('openai');
///     const express = require(`express`);
///
/// A module's name is a string, and a string opens with a quote: every quote is looked at, in comments and other strings as well.
/// So it says yes too often, and never no where the parser finds such an import.
package enum TypeScriptSkim {
    /// Whether the file may import one of the packages, or a module in one. O(bytes).
    package static func imports(anyOf packages: ModuleNames, in file: SourceFile) -> Bool {
        let bytes = file.bytes.span
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") else { continue }
            if packages.match(bytes, from: index + 1, quote: byte, in: file.bytes) { return true }
        }
        return false
    }
}
