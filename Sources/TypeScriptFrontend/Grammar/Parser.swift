import SourceText
import Syntax

/// Reads one file into the common tree by recursive descent.
///
/// The verbs keep their promises: `at` asks about the current token, `eat` takes what was just checked, `consume(if:)` takes or
/// leaves, `expect` takes or reports what is missing. A `parse` method leaves exactly one node behind, unless it says otherwise,
/// also where there is nothing to read: then an empty `error`.
///
/// What nests without end is read without recursion where the grammar leans to one side: chains of members and calls,
/// operators, prefixes, `a ? b : c ? d : e`, `else if`, unions. Every other recursion passes `descend`, which bounds it.
///
/// Methods that change nothing are `mutating` all the same: a call of one that is not copies the parser, and in a debug build puts
/// the copy on the stack, which is what bounds the depth.
struct Parser: ~Copyable {
    var lexer: Lexer
    var builder: TreeBuilder
    let dialect: TypeScriptDialect
    var context = Context()

    /// Nodes that are open in loops that stand for recursion; each loop owns what lies above where it began.
    var pending: ContiguousArray<PendingNode> = []
    /// How many nested constructs are being read.
    var depth = 0
    /// Names of the elements that are open, as ranges of bytes, outermost first.
    var openElements: ContiguousArray<Range<Int>> = []
    /// The name of the element whose braces hold the code here: `<A>{…`.
    var elementAroundBraces: Range<Int>?

    var arrowHeads = ArrowHeads()
    var typeBrackets = TypeBrackets()
    var typeArgumentLists = TypeArgumentLists()

    /// Whether a block or a template was found to have no end, or an end too many: reason for a second, cautious reading.
    var hasLostBraces = false

    /// Every token that was taken, where someone asked for them.
    var tokens: ContiguousArray<TypeScriptToken> = []
    /// Whether tokens, and comments in types that are passed over, are noted.
    let recordsTokens: Bool

    init(_ file: SourceFile, _ dialect: TypeScriptDialect, isCautious: Bool, recordsTokens: Bool) {
        lexer = Lexer(file, isCautious: isCautious)
        builder = TreeBuilder(expectedNodes: file.bytes.count / 7)
        self.dialect = dialect
        self.recordsTokens = recordsTokens
    }

    /// Leaves the statements of the whole file.
    mutating func parseFile() {
        lexer.advance()
        while !at(.endOfFile) {
            parseStatements()
            guard at(.closeBrace) else { continue }
            // A brace too many.
            hasLostBraces = true
            parseUnexpectedToken("expected a statement")
        }
        for trouble in lexer.troubles {
            if trouble.isConflictMarker {
                builder.problem(.unexpected, trouble.range, "a conflict marker")
            } else {
                builder.problem(.unclosed, trouble.range, "the comment is not closed")
            }
        }
    }
}

/// What the constructs around the current place make of its tokens.
struct Context {
    /// In the head of a `for`, `in` is no operator.
    var excludesIn = false
    /// Between `?` and `:`, and after `case`, a colon after `(a)` is not a type's.
    var endsAtColon = false
    /// In a generator, `yield` is an operator.
    var isGenerator = false
    /// In a decorator, `[` starts the member that is decorated.
    var isDecorator = false
}

/// A node that is closed after what follows it has been read.
struct PendingNode {
    enum Role {
        case unary
        case await
        case delete
        case update
        case typeAssertion
        case yield
        case delegatingYield
        case construction
        case conditional
        case assignment
        case augmentedAssignment
        case binary
        case conditionalType
        case otherType
    }

    let mark: Mark
    let role: Role
    /// The operator; none where the operators of a chain differ.
    var name: NameID = .none
    /// For `binary`.
    var precedence = 0
}
