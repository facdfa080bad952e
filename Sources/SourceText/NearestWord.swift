/// The candidate that `word` was most likely meant to be, for "did you mean"; nil where none is close.
///
/// Close is: at most a third of its letters, and at least one, are replaced, left out, added or swapped with their neighbour,
/// and one letter of two is right.
/// Letter case and `_` for `-` cost nothing. Of equals, the first candidate wins. A word longer than 64 bytes has no nearest word,
/// so that the cost is bounded by the candidates alone.
package func nearestWord(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = folded(word)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in candidates {
        let other = folded(candidate)
        guard other.count <= 96 else { continue }
        let allowed = max(1, min(wanted.count, other.count) / 3)
        guard abs(wanted.count - other.count) <= allowed else { continue }
        let distance = editDistance(wanted, other)
        guard distance <= allowed, distance * 2 <= other.count, distance < best?.distance ?? Int.max else { continue }
        best = (candidate, distance)
    }
    return best?.word
}

private func folded(_ word: String) -> [UInt8] {
    word.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        case UInt8(ascii: "_"): UInt8(ascii: "-")
        default: byte
        }
    }
}

/// How many replacements, omissions, additions and swaps of neighbours turn one word into the other.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var current = last
    for (i, left) in a.enumerated() {
        current[0] = i + 1
        for (j, right) in b.enumerated() {
            var cost = min(last[j] + (left == right ? 0 : 1), last[j + 1] + 1, current[j] + 1)
            if i > 0, j > 0, left == b[j - 1], a[i - 1] == right { cost = min(cost, beforeLast[j - 1] + 1) }
            current[j + 1] = cost
        }
        (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[b.count]
}
