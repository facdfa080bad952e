/// Files with one of nearly everything between them, for tests that cut and change them.
let samples = [
    #"""
    #!/usr/bin/env swift
    import Foundation
    @testable import struct Vapor.Request
    // A comment, /* not open
    /* one /* inside */ another */
    @MainActor final class ChatStore<T: Sendable>: Base, @unchecked Sendable where T: Equatable {
        static let shared = ChatStore()
        private(set) lazy var sessions: [String: [Message]] = [:]
        weak var delegate: Delegate?
        var count: Int { sessions.count }
        var name: String = "x" { didSet { print(oldValue) } }
        var both: Int { get async throws { 1 } set(v) { _ = v } }
        subscript(i: Int) -> Int { i }
        static func == (a: ChatStore, b: ChatStore) -> Bool { a === b }
        init?(_ x: Int, to y: inout [String], rest: Int..., f: @escaping (Int) -> Void = { _ in }) async throws { self.x = x }
    }
    """#,
    #"""
    func respond(_ req: Request, key sid: String) async throws -> Response? where T: Foo {
        guard let user = req.auth.get(User.self), case .some(let z) = user.id else { throw Abort(.unauthorized) }
        let history = sessions[sid, default: []] + [Message(role: .user, content: "hi \(user.name, privacy: .public)!")]
        let r = try await client?.chat(messages: history) { [weak self] token in self?.push(token) } onEnd: { $0.close() }
        if let r, r.ok { return r } else if x > 3, xs.contains(where: { $0 == x }) { } else { }
        async let p = f(&q)
        return x...
    }
    """#,
    #"""
    switch r {
    case .a(let x) where x > 1, .b: break
    case let .c(y, z)?: foo()
    #if DEBUG
    case .d: fallthrough
    #endif
    @unknown default: break
    }
    outer: for (i, x) in xs.enumerated() where i > 2 { continue outer }
    do { try x() } catch let e as Foo { } catch { }
    defer { close() }
    repeat { x -= 1 } while x > 0 || !y && z != nil
    """#,
    ##"""
    let q = a ? b : c ?? d as? Foo<Int>
    let box = NIOLockedValueBox<[String: History]>([:])
    #if os(Linux) && swift(>=5.9)
    print(#"raw \#(x) "quoted""#)
    #else
    log(/[a-z]+/, #/b/c/#, 1.5e3, 0xFF)
    #endif
    app.get("x", use: \.foo.bar[0])
    let s = """
        multi \(line) text
          indented
        """
    let value = if a { 1 } else { 2 }, `class` = <#placeholder#>
    """##,
    #"""
    enum E: String { case a, b = "x", c(Int, label: String = "d"); indirect case d(E) }
    struct V: View { @ViewBuilder var body: some View { VStack { Text("x"); if a { Image("y") } } } }
    view.padding()
    #if os(iOS)
        .background(.red)
    #endif
        .onTapGesture { tap() }
    extension A.B: C where D == [E] {}
    protocol P<A>: AnyObject { associatedtype A: Q; var x: A { get } }
    typealias Handler = @Sendable (Request) async throws -> [String: (any P & Q)?]
    infix operator +++: AdditionPrecedence
    #Preview { Text("x").padding() }
    """#,
]
