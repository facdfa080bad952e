/// What a node of the common tree is. One small vocabulary serves Python, TypeScript and Swift; what no rule asks about is
/// `other`, a node whose children are visible.
///
/// The comment of each case lists the children in order; `?` is optional, `*` any number. "name" is the node's `NameID`.
package enum NodeKind: UInt8, CaseIterable, Sendable {
    /// The root: statement*
    case file
    /// statement*
    case block

    // MARK: Declarations

    /// name; decorator*, typeParameters?, parameters, annotation? (what it returns), block? Flags: async, generator, method kinds.
    case function
    /// An anonymous function: parameters, annotation?, then a block or one expression. Flags: async.
    case lambda
    /// parameter*
    case parameters
    /// name; decorator*, pattern? (destructuring), annotation?, defaultValue?
    /// Flags: spread (`*args`), doubleSpread (`**kwargs`), keywordOnly, positionalOnly, optional.
    case parameter
    /// The expression.
    case defaultValue
    /// The type expression.
    case annotation
    /// The expression after `@`.
    case decorator
    /// Anything: their content is not modelled.
    case typeParameters
    /// name; decorator*, typeParameters?, arguments? (bases and keywords), block. Flags tell the sort.
    case classDefinition

    // MARK: Imports

    /// `import a.b, c as d`: importedModule*
    case importModules
    /// name "a.b"; alias?
    case importedModule
    /// `from ..a import b as c`, `import {b as c} from "a"`: importSource, importedName*. Flag `wildcard`: everything.
    case importNames
    /// name: the module's path as written, leading dots included ("..a"); the text of the string in TypeScript.
    case importSource
    /// name: what is imported; alias?
    case importedName
    /// name: the local name.
    case alias

    // MARK: Statements

    /// target+, annotation?, value. `a = b = c` has two targets. Flags: declaration, constant, walrus;
    /// `noValue` where there is no value (`x: int`).
    case assignment
    /// name: the operator ("+="); target, value
    case augmentedAssignment
    /// expression?
    case returnStatement
    /// expression*
    case raiseStatement
    /// expression*
    case deleteStatement
    /// identifier*
    case globalStatement
    /// identifier*
    case nonlocalStatement
    /// expression*
    case assertStatement
    /// branch+ : `elif` and `else` are branches beside the first, not nested in it.
    case ifStatement
    /// condition?, block. No condition: `else`.
    case branch
    /// condition, block, elseClause?
    case whileStatement
    /// target, iterable, block, elseClause? Flags: async.
    case forStatement
    /// block, exceptClause*, elseClause?, finallyClause?
    case tryStatement
    /// expression?, alias?, block
    case exceptClause
    /// block
    case elseClause
    /// block
    case finallyClause
    /// withItem+, block. Flags: async.
    case withStatement
    /// expression, target?
    case withItem
    /// subject, caseClause*
    case matchStatement
    /// pattern*, branch guard as `branch`?, block
    case caseClause

    // MARK: Expressions

    /// name
    case identifier
    /// name: the member; object. Flags: optional (`?.`).
    case member
    /// object, arguments. Flags: optional.
    case subscriptAccess
    /// callee, arguments. Flags: new.
    case call
    /// argument*: an expression, keywordArgument or spread
    case arguments
    /// name: the keyword or label; expression. Flags: trailing (a trailing closure).
    case keywordArgument
    /// expression. Flags: doubleSpread (`**x`).
    case spread
    /// name: the value, unescaped and joined, where it is at most `SyntaxTree.longestStringName` bytes. Flags: bytes.
    case string
    /// stringText and interpolation, in order
    case interpolatedString
    /// name: as `string`
    case stringText
    /// expression*: `{x!r:>{width}}` has x and, in an `other`, the format's own interpolations
    case interpolation
    case number
    case trueLiteral
    case falseLiteral
    /// `None`, `null`, `undefined`, `nil`
    case noneLiteral
    /// element*
    case list
    /// element*
    case tuple
    /// element*
    case set
    /// pair or spread
    case dictionary
    /// key, value. Shorthand `{a}` has name `a` and only the value. Flags: computed.
    case pair
    /// comprehensionClause+ after the element (a `pair` for a dictionary). Flags: list, set, dictionary, or none for a generator.
    case comprehension
    /// target, iterable, condition*. Flags: async.
    case comprehensionClause
    /// name: the operator; operand
    case unary
    /// name: the operator, none if they differ; operand+ of one left-associative chain
    case binary
    /// name: "and", "or" or "??"; operand+ of one chain
    case logical
    /// name: the operator where there is one; operand+
    case comparison
    /// Three expressions in the order of the source; with the flag `conditionInMiddle` they are value, condition, alternative
    /// (Python), else condition, value, alternative.
    case conditional
    /// expression
    case await
    /// expression?. Flags: spread (`yield from`).
    case yield
    /// expression+ : a slice's parts
    case slice

    // MARK: The rest

    /// Something valid that no rule asks about; children as they come.
    case other
    /// What the parser could not place, with what it could read inside it.
    case error
}
