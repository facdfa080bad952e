/// What a node of the common tree is. One small vocabulary serves Python, TypeScript and Swift; what no rule asks about is
/// `other`, a node whose children are visible; its name may say what it is ("keyPath", "regex").
///
/// The comment of each case lists the children in order; `?` is optional, `*` any number. "name" is the node's `NameID`.
package enum NodeKind: UInt8, CaseIterable, Sendable {
    /// The root: statement*
    case file
    /// statement*
    case block

    // MARK: Declarations

    /// name; decorator*, typeParameters?, parameters, annotation? (what it returns), block?
    /// Flags: async, generator, staticMember, getter, setter, optional (`init?`).
    ///
    /// Swift: named "init", "deinit", "subscript" or by its operator. A computed property is a `getter` named as the property,
    /// followed by a `setter` where there is one; observers (`didSet`) are setters after the assignment they watch. An enum's
    /// case with a payload is a static function without a block. A lone expression in a body is what it returns.
    case function
    /// An anonymous function: parameters, annotation?, then a block or one expression. Flags: async.
    /// Swift: decorator*, and a `list` of captures, come first: `[weak self]` is an identifier, `[x = y]` an assignment.
    /// `$0` is an identifier in the block, without a parameter.
    case lambda
    /// parameter*
    case parameters
    /// name; decorator*, pattern? (destructuring), annotation?, defaultValue?
    /// Flags: spread (`*args`), doubleSpread (`**kwargs`), keywordOnly, positionalOnly, optional.
    /// Swift: the name is the local one; the label that callers write, where it differs, is an `alias` child before the
    /// annotation; `_ x` and parameters of closures are positionalOnly, all others keywordOnly. `inout T` is a `unary` type.
    case parameter
    /// The expression.
    case defaultValue
    /// The type expression: names, members, `A<B>` as subscriptAccess (flag typeArguments), `[T]` as list, `[K: V]` as
    /// dictionary, `(A, B)` as tuple, and unary for `T?`, `some P`, `any P`, `inout T`.
    case annotation
    /// The expression after `@`.
    case decorator
    /// Anything: their content is not modelled.
    case typeParameters
    /// name; decorator*, typeParameters?, arguments? (bases and keywords), block.
    /// Flags tell the sort: structure, enumeration, interface (a Swift protocol), actor, extension; none for a class.
    /// An extension has the name of the type it extends, as written ("A.B").
    case classDefinition

    // MARK: Imports

    /// `import a.b, c as d`: decorator*, importedModule*. Flag `wildcard`: its names are visible without the module's (Swift).
    case importModules
    /// name "a.b"; alias?
    case importedModule
    /// `from ..a import b as c`, `import {b as c} from "a"`, `import struct a.b`: decorator*, importSource, importedName*.
    /// Flag `wildcard`: everything.
    case importNames
    /// name: the module's path as written, leading dots included ("..a"); the text of the string in TypeScript.
    case importSource
    /// name: what is imported; alias?
    case importedName
    /// name: the local name.
    case alias

    // MARK: Statements

    /// decorator*, target+, annotation?, value. `a = b = c` has two targets. Flags: declaration, constant, walrus, staticMember;
    /// `noValue` where there is no value (`x: int`).
    ///
    /// Swift: the name is the word that changes what it means: "lazy", "weak", "unowned", "typealias" (the value is a type),
    /// "associatedtype", "case" (of an enum). `if let x = y` and `if case .a(let x) = y` are walrus. In a target that is a
    /// pattern, what it binds are the identifiers with the flag `declaration`.
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
    ///
    /// Swift: named "guard", its one branch runs where the condition does not hold, and what the condition binds is visible
    /// after it; named "#if", its blocks open no scope. As an expression, each branch's value is its block's lone expression.
    case ifStatement
    /// condition?, block. No condition: `else`.
    case branch
    /// condition, block, elseClause? A block before the condition where the source has it so (`repeat {} while x`).
    case whileStatement
    /// target, iterable, `branch`? (a condition alone: `where x`), block, elseClause? Flags: async.
    case forStatement
    /// block, exceptClause*, elseClause?, finallyClause?
    case tryStatement
    /// expression?, alias?, block. Swift: patterns as in caseClause; without one, `error` is bound.
    case exceptClause
    /// block
    case elseClause
    /// block. Swift's `defer` stands alone in its block.
    case finallyClause
    /// withItem+, block. Flags: async.
    case withStatement
    /// expression, target?
    case withItem
    /// subject, caseClause*
    case matchStatement
    /// pattern*, branch guard as `branch`?, block. Swift: each pattern may have its guard after it; no pattern: `default`.
    /// What a pattern binds are its identifiers with the flag `declaration`.
    case caseClause

    // MARK: Expressions

    /// name
    case identifier
    /// name: the member; object. Flags: optional (`?.`). Without an object: Swift's implicit member (`.memory`).
    case member
    /// object, arguments. Flags: optional, typeArguments (`Box<[String]>`: the arguments are types).
    case subscriptAccess
    /// callee, arguments. Flags: new.
    case call
    /// argument*: an expression, keywordArgument or spread
    case arguments
    /// name: the keyword or label; expression. Flags: trailing (a trailing closure; the first has no name).
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
    /// name: the operator; operand. Swift: also "&" of `&x`, and postfix operators other than `!`.
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
    /// An expression whose value is its child's: expression, annotation? name: what is written (`as`, `as?`, `as!`, `!`, `try`,
    /// `try?`, `try!`, `unsafe`).
    case cast
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
