/// What libFuzzer calls: `make fuzz` links these with its engine. `--target=NAME` on the command line says what is fuzzed.
private let target = CommandLine.arguments.lazy.compactMap { argument in
    argument.hasPrefix("--target=") ? FuzzTarget(rawValue: String(argument.dropFirst(9))) : nil
}.first

/// Hands one input to the target. A fault ends the process, so that the engine keeps the input.
@c(LLVMFuzzerTestOneInput)
package func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let target else { fatalError("--target= must be one of \(FuzzTarget.allCases.map(\.rawValue))") }
    // Sound: the engine's bytes live until this returns, and are copied.
    let bytes = unsafe ContiguousArray(UnsafeBufferPointer(start: start, count: count))
    if let fault = target.fault(bytes) { fatalError("\(target): \(fault)") }
    return 0
}
