/// What a node of the common tree is. One small vocabulary serves Python, TypeScript and Swift; what no rule asks about is
/// `other`, a node whose children are visible; its name may say what it is ("keyPath", "regex").
///
/// The comment of each case lists the children in order; `?` is optional, `*` any number. "name" is the node's `NameID`.
@usableFromInline
package enum NodeKind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    /// The root: statement*
    case file
    /// statement*. TypeScript: a class's `static {}` is a block in the class's block.
    case block

    // MARK: Declarations

    /// name; decorator*, typeParameters?, parameters, annotation? (what it returns), block?
    /// Flags: async, generator, staticMember, getter, setter, optional (`init?`), exported.
    ///
    /// Swift: named "init", "deinit", "subscript" or by its operator. A computed property is a `getter` named as the property,
    /// followed by a `setter` where there is one; observers (`didSet`) are setters after the assignment they watch. An enum's
    /// case with a payload is a static function without a block. A lone expression in a body is what it returns.
    /// TypeScript: a declaration or a class's method; overloads and ambient declarations have no block. A computed name
    /// (`[key]() {}`) is an `other` named "key" before the parameters.
    case function
    /// An anonymous function: parameters, annotation?, then a block or one expression. Flags: async.
    /// Swift: decorator*, and a `list` of captures, come first: `[weak self]` is an identifier, `[x = y]` an assignment.
    /// `$0` is an identifier in the block, without a parameter.
    /// TypeScript: arrows, function expressions (with the name that only they see) and methods of object literals, which are the
    /// value of a `pair`. Flags also: generator, getter, setter.
    case lambda
    /// parameter*
    case parameters
    /// name; decorator*, pattern? (destructuring), annotation?, defaultValue?
    /// Flags: spread (`*args`), doubleSpread (`**kwargs`), keywordOnly, positionalOnly, optional.
    /// Swift: the name is the local one; the label that callers write, where it differs, is an `alias` child before the
    /// annotation; `_ x` and parameters of closures are positionalOnly, all others keywordOnly. `inout T` is a `unary` type.
    /// TypeScript: declaration (and constant) where it is a field too: `constructor(private readonly x: T)`.
    case parameter
    /// The expression.
    case defaultValue
    /// The type expression: names, members, `A<B>` as subscriptAccess (flag typeArguments), `[T]` as list, `[K: V]` as
    /// dictionary, `(A, B)` as tuple, and unary for `T?`, `some P`, `any P`, `inout T`.
    /// TypeScript: unions and intersections are `binary`, named "|" or "&"; types of another form are `other`, with the types
    /// that stand in them as children where they are not objects' or functions' own.
    case annotation
    /// The expression after `@`.
    case decorator
    /// Anything: their content is not modelled.
    case typeParameters
    /// name; decorator*, typeParameters?, arguments? (bases and keywords), block.
    /// Flags: exported; and the sort: structure, enumeration, interface (a Swift protocol), actor, extension; none for a class.
    /// An extension has the name of the type it extends, as written ("A.B").
    /// TypeScript: enumeration (its block has assignments), interface (its block is empty), extension (a namespace or module,
    /// which may have several parts). What it implements is keywordArgument "implements". Fields are assignments in the block.
    case classDefinition

    // MARK: Imports

    /// `import a.b, c as d`: decorator*, importedModule*. Flag `wildcard`: its names are visible without the module's (Swift).
    /// TypeScript: `import * as d from "c"`, `import d = require("c")`. Named "type" where only types are imported.
    case importModules
    /// name "a.b"; alias?
    case importedModule
    /// `from ..a import b as c`, `import {b as c} from "a"`, `import struct a.b`: decorator*, importSource, importedName*.
    /// Flag `wildcard`: everything.
    /// TypeScript: `import d from "a"` imports "default"; `import "a"` has no importedName. Named "type" as above.
    case importNames
    /// name: the module's path as written, leading dots included ("..a"); the text of the string in TypeScript.
    /// `export {a as b}`, `export {a as b} from "c"`: importSource?, importedName*; the alias is the name others see.
    /// `export * as b from "c"` exports "*". Flag `wildcard`: everything (`export * from "c"`). Named "type" as above.
    case exportNames
    /// `export default`, `export =`: a function, a classDefinition or an expression.
    case exportDefault
    case importSource
    /// name: what is imported; alias?
    case importedName
    /// name: the local name.
    case alias

    // MARK: Statements

    /// decorator*, target+, annotation?, value. `a = b = c` has two targets. Flags: declaration, constant, walrus, staticMember,
    /// exported; `noValue` where there is no value (`x: int`).
    ///
    /// Swift: the name is the word that changes what it means: "lazy", "weak", "unowned", "typealias" (the value is a type),
    /// "associatedtype", "case" (of an enum). `if let x = y` and `if case .a(let x) = y` are walrus. In a target that is a
    /// pattern, what it binds are the identifiers with the flag `declaration`.
    ///
    /// TypeScript: `const a = 1, b = 2` are two. Named "using" where the value is disposed of with the scope. In a target that
    /// is a pattern, `{a: b = 1}` is a pair with a defaultValue at its end, `[b = 1]` an `other` with one.
    ///
    /// Python: `type A[T] = b` is a declaration, with typeParameters after the target.
    case assignment
    /// name: the operator ("+="); target, value
    /// TypeScript: also "??=" and the like; "++" and "--" have no value.
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
    /// TypeScript: `for (a; b; c) {}` is a block with a's statements and a whileStatement: b (or trueLiteral), `other` (c)?, block.
    case whileStatement
    /// target, iterable, `branch`? (a condition alone: `where x`), block, elseClause? Flags: async.
    /// TypeScript: named "in" where the keys are what is met; what the statement declares are identifiers flagged `declaration`.
    case forStatement
    /// block, exceptClause*, elseClause?, finallyClause?
    case tryStatement
    /// expression?, alias?, block. Swift: patterns as in caseClause; without one, `error` is bound.
    /// TypeScript: a pattern is the expression. Python: the flag spread for `except*`.
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
    /// TypeScript: a `case` with one expression or `default` with none; its block runs on into the next.
    /// Python: one pattern; `a, b` is a tuple, `A | B` a binary. `A(b, c=d)` is an `other` of the class and arguments, because
    /// nothing is called; `p as a` an `other` of the pattern and an alias, which binds too.
    case caseClause

    // MARK: Expressions

    /// name
    case identifier
    /// name: the member; object. Flags: optional (`?.`). Without an object: Swift's implicit member (`.memory`).
    case member
    /// object, arguments. Flags: optional, typeArguments (`Box<[String]>`: the arguments are types).
    case subscriptAccess
    /// callee, arguments. Flags: new.
    /// TypeScript: `import(a)` calls the identifier "import"; `` tag`text` `` has the template as its argument.
    /// `<A b={c}>d</A>` is named "element": its callee is what stands for A (a string for `<div>`), its arguments are
    /// keywordArguments, spreads and the expressions and elements in it.
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
    /// TypeScript: the key of `{a: b}` is a string, as in `{"a": b}`; in a pattern, a defaultValue may follow.
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
    /// `try?`, `try!`, `unsafe`, `satisfies`; "<>" for `<T>x`).
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
