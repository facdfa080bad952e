import Foundation
import TestSupport
import Testing

/// `scripts/make-wheel`, with programs that are headers alone; `.ci/run` installs the real wheel.
@Suite struct WheelTests {
    private let program: Program

    init() throws { program = try Program() }

    private func makeWheel(_ executable: URL) throws -> Ending {
        try TestSupport.run(
            Checkout.tool("python"),
            [Checkout.root.appending(path: "scripts/make-wheel").path, executable.path, "dist"], in: program.folder)
    }

    private func makeWheel(_ executable: Data) throws -> Ending {
        try program.write("program", executable)
        return try makeWheel(program.folder.appending(path: "program"))
    }

    @Test func aStaticProgramFitsEveryLinux() throws {
        for (machine, name) in [(UInt16(62), "x86_64"), (183, "aarch64")] {
            let ending = try makeWheel(Self.elf(machine: machine, segments: [1, 2]))
            let tags = "manylinux2014_\(name).manylinux_2_17_\(name).musllinux_1_1_\(name)"
            #expect(ending.text == "dist/memlint-\(try version())-py3-none-\(tags).whl\n", "\(ending.errorText)")
            try check(String(ending.text.dropLast()))
        }
    }

    @Test func aMacProgramFitsTheSystemsItNames() throws {
        let system = "/usr/lib/libSystem.B.dylib"
        for (machine, name) in [(UInt32(0x0100_000C), "arm64"), (0x0100_0007, "x86_64")] {
            let ending = try makeWheel(Self.machO(machine: machine, libraries: [system]))
            #expect(ending.text.hasSuffix("-py3-none-macosx_15_2_\(name).whl\n"), "\(ending.errorText)")
            try check(String(ending.text.dropLast()))
        }
        let own = try makeWheel(Self.machO(machine: 0x0100_000C, libraries: [system, "/opt/homebrew/lib/libyaml.dylib"]))
        #expect(own.code == 1 && own.errorText.contains("needs /opt/homebrew/lib/libyaml.dylib"))
    }

    @Test func whatNeedsThisMachineIsRefused() throws {
        let ending = try makeWheel(Self.elf(machine: 62, segments: [6, 3, 1]))
        #expect(ending.code == 1 && ending.errorText.contains("linked to libraries of this machine"))
        for data in [Data("#!/bin/sh\n".utf8), Data(), Data([0x7F, 0x45, 0x4C, 0x46, 2])] {
            #expect(try makeWheel(data).code == 1)
        }
        #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "dist").path))
    }

    @Test func theSameProgramMakesTheSameBytes() throws {
        let executable = Self.elf(machine: 62, segments: [1])
        let wheel = program.folder.appending(path: try makeWheel(executable).text.trimmingCharacters(in: .newlines))
        let first = try Data(contentsOf: wheel)
        _ = try makeWheel(executable)
        #expect(try Data(contentsOf: wheel) == first)
    }

    /// The tools that registries and packagers check wheels with.
    private func check(_ wheel: String) throws {
        for (tool, arguments) in [
            ("twine", ["check", "--strict"]),
            // A wheel that holds a program and no module is what is wanted.
            ("check-wheel-contents", ["--ignore", "W007"]),
        ] {
            let ending = try TestSupport.run(Checkout.tool(tool), arguments + [wheel], in: program.folder)
            #expect(ending.code == 0, "\(ending.text)\(ending.errorText)")
        }
    }

    private func version() throws -> String {
        try program.run(["--version"]).text.replacing("memlint ", with: "").trimmingCharacters(in: .newlines)
    }

    // MARK: - Headers

    private static func bytes(_ values: any FixedWidthInteger...) -> Data {
        values.reduce(into: Data()) { data, value in append(value, to: &data) }
    }

    private static func append(_ value: some FixedWidthInteger, to data: inout Data) {
        for index in 0..<(value.bitWidth / 8) { data.append(UInt8(truncatingIfNeeded: value >> (index * 8))) }
    }

    /// An ELF-64 header and program headers of these types.
    private static func elf(machine: UInt16, segments: [UInt32]) -> Data {
        var data = Data([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1]) + Data(count: 9)
        data += bytes(UInt16(2), machine, UInt32(1), UInt64(0), UInt64(64), UInt64(0), UInt32(0))
        data += bytes(UInt16(64), UInt16(56), UInt16(segments.count), UInt16(0), UInt16(0), UInt16(0))
        for segment in segments { data += bytes(segment) + Data(count: 52) }
        return data
    }

    /// A Mach-O header for macOS 15.2 with load commands for these libraries.
    private static func machO(machine: UInt32, libraries: [String]) -> Data {
        var data = bytes(UInt32(0xFEED_FACF), machine, UInt32(0), UInt32(2), UInt32(libraries.count + 1))
        data += bytes(UInt32(0), UInt32(0), UInt32(0))
        data += bytes(UInt32(0x32), UInt32(24), UInt32(1), UInt32(0x000F_0200), UInt32(0), UInt32(0))
        for library in libraries {
            let name = Data(library.utf8) + Data(count: 8 - library.utf8.count % 8)
            data += bytes(UInt32(0x0C), UInt32(24 + name.count), UInt32(24), UInt32(0), UInt32(0), UInt32(0)) + name
        }
        return data
    }
}
