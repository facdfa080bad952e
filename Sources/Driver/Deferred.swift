import Synchronization

/// A value that is made when it is first asked for, once, by whichever thread asks.
final class Deferred<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    /// Guards the value; making happens inside, so that it happens once.
    private let made = Mutex<Value?>(nil)

    init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
    }

    var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
