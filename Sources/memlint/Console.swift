import Driver
import Reporters

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where the program writes, and how it ends when it cannot.
struct Console {
    let hasOutput: Bool

    /// The code for an answer that cannot be trusted.
    static let untrusted: Int32 = 2
    /// The code that shells give to a program whose reader has gone.
    static let readerGone: Int32 = 141

    /// Writes to standard output; returns the exit code to end with, which is `code` unless writing fails.
    func write(_ bytes: ContiguousArray<UInt8>, code: Int32) -> Int32 {
        guard !bytes.isEmpty else { return code }
        guard hasOutput else { return fail("cannot write to standard output: it is closed") }
        do {
            try StandardStreams.write(bytes, to: StandardStreams.output)
            return code
        } catch {
            if error.code == EPIPE { return Console.readerGone }
            return fail("cannot write to standard output: \(error.reason)")
        }
    }

    func write(_ text: String, code: Int32) -> Int32 { write(ContiguousArray(text.utf8), code: code) }

    /// Writes to standard error; nothing can be done where that fails.
    func say(_ text: String) {
        try? StandardStreams.write(ContiguousArray(text.utf8), to: StandardStreams.errors)
    }

    /// Says what went wrong and returns the exit code for it.
    func fail(_ message: String, hint: String? = nil, color: ColorChoice = .auto) -> Int32 {
        let palette = Terminal.palette(color, for: StandardStreams.errors)
        say("\(palette.paint("error:", .error)) \(message)\n" + (hint.map { "  \($0)\n" } ?? ""))
        return Console.untrusted
    }
}
