import SourceText
import Syntax

/// A place to which the lexer can go back, between two tokens.
struct LexerCheckpoint {
    var position = 0
    var tokens = 0
    var comments = 0
    var problems = 0
}

extension Lexer {
    mutating func checkpoint(at position: Int) -> LexerCheckpoint {
        LexerCheckpoint(
            position: position, tokens: tokens.count, comments: comments.count, problems: problems.count)
    }

    /// The place before `token`, which is the last. A comment and odd spaces may have been read after it.
    mutating func checkpoint(before token: PythonToken) -> LexerCheckpoint {
        LexerCheckpoint(
            position: Int(token.start), tokens: tokens.count - 1,
            comments: comments.count - comments.reversed().prefix { $0.lower >= token.end }.count,
            problems: problems.count - problems.reversed().prefix { $0.range.lower >= token.end }.count)
    }

    /// Goes back to `checkpoint` and forgets what was read since, if the allowance for reading twice permits; else does nothing.
    ///
    /// The caller puts the brackets and interpolations back to what they were there.
    mutating func rewind(to checkpoint: LexerCheckpoint) -> Bool {
        let length = position - checkpoint.position
        guard length <= rescanAllowance else { return false }
        rescanAllowance -= length
        position = checkpoint.position
        tokens.truncate(to: checkpoint.tokens)
        comments.removeLast(comments.count - checkpoint.comments)
        problems.removeLast(problems.count - checkpoint.problems)
        return true
    }
}
