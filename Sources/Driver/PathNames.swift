/// How paths are named to people and to other programs.
package struct PathNames: Sendable {
    /// The current folder, absolute and without links.
    package let current: RawPath
    /// What machine formats name files relative to: the root of the repository, or the current folder.
    package let root: RawPath

    package init(current: RawPath, root: RawPath) {
        self.current = current
        self.root = root
    }

    /// The path for people: relative to the current folder where it lies below it. Bytes that are not UTF-8 are shown
    /// as U+FFFD with their value, so that no two files share a name.
    package func shown(_ path: RawPath) -> String {
        let bytes = path.relative(to: current).map { ContiguousArray($0) } ?? path.bytes
        let text = String(decoding: bytes, as: UTF8.self)
        if text.utf8.elementsEqual(bytes) { return text }
        var result = ""
        var place = 0
        while place < bytes.count {
            let length = PathNames.sequenceLength(at: place, in: bytes)
            if length > 0 {
                result += String(decoding: bytes[place..<(place + length)], as: UTF8.self)
                place += length
            } else {
                result += "\u{FFFD}" + String(bytes[place], radix: 16, uppercase: true)
                place += 1
            }
        }
        return result
    }

    /// The length of the UTF-8 sequence at `place`; 0 where the byte there starts none.
    private static func sequenceLength(at place: Int, in bytes: ContiguousArray<UInt8>) -> Int {
        for length in 1...4 where place + length <= bytes.count {
            let part = bytes[place..<(place + length)]
            let text = String(decoding: part, as: UTF8.self)
            if text.unicodeScalars.count == 1, text.utf8.elementsEqual(part) { return length }
        }
        return 0
    }

    /// The path for programs: relative to the root where it lies below it, else absolute.
    package func name(_ path: RawPath) -> ContiguousArray<UInt8> {
        path.relative(to: root).map { ContiguousArray($0) } ?? path.bytes
    }

    /// The root of the repository that holds `folder`; nil outside of one.
    static func repository(around folder: RawPath) -> RawPath? {
        var current: RawPath? = folder
        while let folder = current {
            if (try? FileSystem.status(folder.appending(".git"), followingLinks: true)) != nil { return folder }
            current = folder.parent
        }
        return nil
    }
}
