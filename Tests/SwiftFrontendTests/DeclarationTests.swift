import Syntax
import Testing

@Suite struct DeclarationTests {
    @Test(arguments: [
        ("import Vapor", "importModules[wildcard](importedModule:Vapor)"),
        ("@testable import App.Models", "importModules[wildcard](decorator(identifier:testable) importedModule:App.Models)"),
        ("public import struct Vapor.Request", "importNames(importSource:Vapor importedName:Request)"),
        ("import func A.B.f", "importNames(importSource:A.B importedName:f)"),
        ("import class Foo", "importModules[wildcard](importedModule:Foo)"),
        ("import `class`", "importModules[wildcard](importedModule:class)"),
    ])
    func imports(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("let x = 1", "assignment[declaration constant](identifier:x number)"),
        ("static var x: Int", "assignment[declaration noValue staticMember](identifier:x annotation(identifier:Int))"),
        (
            "let a = 1, b: Int = 2",
            "assignment[declaration constant](identifier:a number) "
                + "assignment[declaration constant](identifier:b annotation(identifier:Int) number)"
        ),
        ("let (a, _) = f()", "assignment[declaration constant](tuple(identifier:a identifier:_) call(identifier:f arguments))"),
        ("let (x: a, b) = p", "assignment[declaration constant](tuple(keywordArgument:x(identifier:a) identifier:b) identifier:p)"),
        ("lazy var x = f", "assignment:lazy[declaration](identifier:x identifier:f)"),
        ("weak var x: T?", "assignment:weak[declaration noValue](identifier:x annotation(unary:?(identifier:T)))"),
        ("unowned(safe) let x: T", "assignment:unowned[declaration constant noValue](identifier:x annotation(identifier:T))"),
        ("async let x = f()", "assignment[async declaration constant](identifier:x call(identifier:f arguments))"),
        (
            "@TaskLocal private(set) static var x = y",
            "assignment[declaration staticMember](decorator(identifier:TaskLocal) identifier:x identifier:y)"
        ),
        ("nonisolated(unsafe) var x = y", "assignment[declaration](identifier:x identifier:y)"),
        ("typealias A<T> = B<T> where T: P", "assignment:typealias[declaration constant](identifier:A subscriptAccess[typeArguments](identifier:B arguments(identifier:T)))"),
    ])
    func variables(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("var x: Int { 1 }", "function:x[getter](parameters annotation(identifier:Int) block(number))"),
        ("var x: Int { get { 1 } }", "function:x[getter](parameters annotation(identifier:Int) block(number))"),
        (
            "var x: Int { get async throws { a } nonmutating set(v) { b = v } }",
            "function:x[async getter](parameters annotation(identifier:Int) block(identifier:a)) "
                + "function:x[setter](parameters(parameter:v[positionalOnly]) block(assignment(identifier:b identifier:v)))"
        ),
        (
            "var x: Int { set { b } get { a } }",
            "function:x[getter](parameters annotation(identifier:Int) function:x[setter](parameters block(identifier:b)) "
                + "block(identifier:a))"
        ),
        (
            "var x = 1 { willSet(next) { a } didSet { b } }",
            "assignment[declaration](identifier:x number) "
                + "function:x[setter](parameters(parameter:next[positionalOnly]) block(identifier:a)) "
                + "function:x[setter](parameters block(identifier:b))"
        ),
        (
            "var x: Int { didSet { b } }",
            "assignment[declaration noValue](identifier:x annotation(identifier:Int)) "
                + "function:x[setter](parameters block(identifier:b))"
        ),
        (
            "static var x: T { _read { yield a } _modify { yield &a } }",
            "function:x[staticMember getter](parameters annotation(identifier:T) block(yield(identifier:a))) "
                + "function:x[staticMember setter](parameters block(yield(unary:&(identifier:a))))"
        ),
        (
            "var x: T { _modify { yield unsafe &a } }",
            "function:x[getter](parameters annotation(identifier:T) "
                + "function:x[setter](parameters block(yield(cast:unsafe(unary:&(identifier:a))))))"
        ),
        ("protocol P { var x: T { get set } }", "classDefinition:P[interface](block(function:x[getter](parameters annotation(identifier:T)) function:x[setter](parameters)))"),
        ("var x: T { set(1) }", "function:x[getter](parameters annotation(identifier:T) block(call(identifier:set arguments(number))))"),
        (
            "subscript(i: Int, at j: Int) -> T { get { a } set { b } }",
            "function:subscript[getter](parameters(parameter:i[positionalOnly](annotation(identifier:Int)) "
                + "parameter:j[keywordOnly](alias:at annotation(identifier:Int))) annotation(identifier:T) block(identifier:a)) "
                + "function:subscript[setter](parameters block(identifier:b))"
        ),
    ])
    func accessors(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("func f() {}", "function:f(parameters block)"),
        (
            "@discardableResult static func f<T: P>(_ a: Int, to b: inout [T], c: Int = 1, d: T...) async throws -> T? where T: Q { a }",
            "function:f[async staticMember](decorator(identifier:discardableResult) typeParameters parameters("
                + "parameter:a[positionalOnly](annotation(identifier:Int)) "
                + "parameter:b[keywordOnly](alias:to annotation(unary:inout(list(identifier:T)))) "
                + "parameter:c[keywordOnly](annotation(identifier:Int) defaultValue(number)) "
                + "parameter:d[spread keywordOnly](annotation(identifier:T))) "
                + "annotation(unary:?(identifier:T)) block(identifier:a))"
        ),
        ("func f() throws(E) -> T", "function:f(parameters annotation(identifier:T))"),
        ("init?(x: Int) {}", "function:init[optional](parameters(parameter:x[keywordOnly](annotation(identifier:Int))) block)"),
        ("class C { deinit { f() } }", "classDefinition:C(block(function:deinit(parameters block(call(identifier:f arguments)))))"),
        ("static func ==<T>(a: T, b: T) {}", "function:==[staticMember](typeParameters parameters(parameter:a[keywordOnly](annotation(identifier:T)) parameter:b[keywordOnly](annotation(identifier:T))) block)"),
        ("prefix func !(a: T) {}", "function:!(parameters(parameter:a[keywordOnly](annotation(identifier:T))) block)"),
        ("func f<each T>(_ x: repeat each T) where repeat each T: P {}", "function:f(typeParameters parameters(parameter:x[positionalOnly](annotation(unary:repeat(unary:each(identifier:T))))) block)"),
        ("func f(isolated a: A, b: isolated B, _ c: sending C)", "function:f(parameters(parameter:a[keywordOnly](alias:isolated annotation(identifier:A)) parameter:b[keywordOnly](annotation(identifier:B)) parameter:c[positionalOnly](annotation(identifier:C))))"),
        ("borrowing func f() -> some P & Q", "function:f(parameters annotation(unary:some(binary:&(identifier:P identifier:Q))))"),
        (
            "macro m<T>(_ x: T) -> String = #externalMacro(module: \"M\", type: \"T\")",
            "function:m(typeParameters parameters(parameter:x[positionalOnly](annotation(identifier:T))) annotation(identifier:String) "
                + "other(call(identifier:#externalMacro arguments(keywordArgument:module(string:M) keywordArgument:type(string:T)))))"
        ),
    ])
    func functions(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("struct S<T>: P, @unchecked Q where T: R { let x: T }", "classDefinition:S[structure](typeParameters arguments(identifier:P identifier:Q) block(assignment[declaration constant noValue](identifier:x annotation(identifier:T))))"),
        ("final class C: ~Copyable {}", "classDefinition:C(arguments(unary:~(identifier:Copyable)) block)"),
        ("distributed actor A {}", "classDefinition:A[actor](block)"),
        ("extension A.B<C>: P where D == [E] {}", "classDefinition:A.B[extension](arguments(identifier:P) block)"),
        ("extension [Int] {}", "classDefinition:[Int][extension](block)"),
        ("protocol P<A>: AnyObject { associatedtype A: Q = R; func f() }", "classDefinition:P[interface](typeParameters arguments(identifier:AnyObject) block(assignment:associatedtype[declaration constant](identifier:A identifier:R) function:f(parameters)))"),
        (
            "indirect enum E: String { case a, b = \"x\"; case c(Int, label: E = .a) }",
            "classDefinition:E[enumeration](arguments(identifier:String) block("
                + "assignment:case[declaration constant noValue staticMember](identifier:a) "
                + "assignment:case[declaration constant staticMember](identifier:b string:x) "
                + "function:c[staticMember](parameters(parameter[positionalOnly](annotation(identifier:Int)) "
                + "parameter:label[keywordOnly](annotation(identifier:E) defaultValue(member:a))))))"
        ),
        ("class C { class func f() {}; class var x = 1; class D {} }", "classDefinition:C(block(function:f[staticMember](parameters block) assignment[declaration staticMember](identifier:x number) classDefinition:D(block)))"),
        ("precedencegroup P { higherThan: Q }\ninfix operator +++: P\nf()", "other:precedencegroup other:operator call(identifier:f arguments)"),
    ])
    func types(source: String, expected: String) { expectShape(source, expected) }

    @Test(arguments: [
        ("@available(iOS 15, *) @Test(\"n\", .tags(.x)) func f() {}", "function:f(decorator(call(identifier:available arguments)) decorator(call(identifier:Test arguments(string:n call(member:tags arguments(member:x))))) parameters block)"),
        ("@A.B<C>(x: 1) var y = 2", "assignment[declaration](decorator(call(subscriptAccess[typeArguments](member:B(identifier:A) arguments(identifier:C)) arguments(keywordArgument:x(number)))) identifier:y number)"),
        ("@attached(member, names: named(x)) @freestanding(expression) macro m() = #y", "function:m(decorator(call(identifier:attached arguments)) decorator(call(identifier:freestanding arguments)) parameters other(identifier:#y))"),
        ("@MainActor #m()", "other(decorator(identifier:MainActor) call(identifier:#m arguments))"),
    ])
    func attributes(source: String, expected: String) { expectShape(source, expected) }

    /// Words that mean something only before a declaration are names elsewhere.
    @Test(arguments: [
        ("open(file)", "call(identifier:open arguments(identifier:file))"),
        ("final = 1", "assignment(identifier:final number)"),
        ("let actor = 1\nactor.run()", "assignment[declaration constant](identifier:actor number) call(member:run(identifier:actor) arguments)"),
        ("set.insert(x)", "call(member:insert(identifier:set) arguments(identifier:x))"),
        ("package.name", "member:name(identifier:package)"),
        ("var async = some", "assignment[declaration](identifier:async identifier:some)"),
    ])
    func words(source: String, expected: String) { expectShape(source, expected) }

    /// What looks like another construct, as the toolchain's parser reads it.
    @Test(arguments: [
        // A call of a function named as an accessor is.
        (
            "var a: Int { read { $0.b } }",
            "function:a[getter](parameters annotation(identifier:Int) block(call(identifier:read arguments(keywordArgument[trailing](lambda(parameters block(member:b(identifier:$0))))))))"
        ),
        (
            "var a: B { read { yield c } }",
            "function:a[getter](parameters annotation(identifier:B) block(yield(identifier:c)))"
        ),
        // The bracket behind the attribute is the type's.
        (
            "func f(a: @escaping(_ b: C) -> D) {}",
            "function:f(parameters(parameter:a[keywordOnly](annotation(other:->(tuple(keywordArgument:_(identifier:C)) identifier:D)))) block)"
        ),
        // The closure on the next line is not the loop's.
        (
            "for a in b {\n    c\n}\n{ d in e }(f)",
            "forStatement(identifier:a[declaration] identifier:b block(identifier:c)) call(lambda(parameters(parameter:d[positionalOnly]) block(identifier:e)) arguments(identifier:f))"
        ),
    ])
    func asTheToolchainReadsThem(source: String, expected: String) { expectShape(source, expected) }
}
