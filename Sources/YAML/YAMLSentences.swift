import SourceText

extension YAMLFault {
    /// libyaml's words as a sentence for someone who does not know its grammar.
    func sentence(_ marks: MarkTable) -> String {
        let opened = marks.position(ofCharacter: contextStart).line
        switch problem {
        case "could not find expected ':'":
            return "A `:` is missing after this name, or the line before it is not finished."
        case "block sequence entries are not allowed in this context":
            return "A list item (`- `) cannot stand here; put it on a line of its own."
        case "mapping keys are not allowed in this context":
            return "A `?` key cannot stand here."
        case "mapping values are not allowed in this context":
            return "A `:` cannot stand here; quote the text if it belongs to it, or check the indentation."
        case "found character that cannot start any token":
            return "This character cannot start a value; put quotes around the text. A tab cannot indent."
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return "A tab cannot indent; use spaces."
        case "did not find expected '-' indicator":
            return "This line does not belong to the list that starts at line \(opened); check its indentation."
        case "did not find expected key":
            return "This does not belong to the map that starts at line \(opened); check indentation and quotes."
        case "did not find expected ',' or ']'":
            return "The list opened with `[` at line \(opened) needs a `,` or `]` here."
        case "did not find expected ',' or '}'":
            return "The map opened with `{` at line \(opened) needs a `,` or `}` here."
        case "did not find expected node content":
            return "A value is missing here."
        case "did not find expected <document start>":
            return
                "Something follows the end of the document; check the indentation, or start a new document with `---`."
        case "found unexpected end of stream":
            return "The quote opened at line \(opened) is never closed."
        case "found unexpected document indicator":
            return "The quote opened at line \(opened) is not closed before the document ends."
        case "found unknown escape character":
            return "This is no escape of a double-quoted text; write `\\\\` for a backslash, or use single quotes."
        case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
            return "This escape names no character."
        case "found an indentation indicator equal to 0":
            return "The indentation of a `|` or `>` text is a number from 1 to 9."
        case "did not find expected alphabetic or numeric character":
            return "`&` and `*` start an anchor's name here; put quotes around the text."
        case "found undefined tag handle":
            return "This tag has no meaning; put quotes around the text if it starts with `!`."
        case "control characters are not allowed":
            return "A control character cannot stand in YAML."
        case "invalid leading UTF-8 octet", "incomplete UTF-8 octet sequence", "invalid trailing UTF-8 octet",
            "invalid length of a UTF-8 sequence", "invalid Unicode character":
            return "This byte is not valid UTF-8."
        case "":
            return "This is not valid YAML."
        default:
            return "This is not valid YAML: \(problem)\(context.isEmpty ? "" : " \(context)")."
        }
    }
}
