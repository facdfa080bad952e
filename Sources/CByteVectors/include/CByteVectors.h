#pragma once

#include <stdbool.h>
#include <stdint.h>

// Tests of sixteen bytes at once. Swift's own comparisons of vectors are loops over their elements (6.3), and it has no way from a
// vector of truths to an integer; clang makes four to twelve instructions of each of these, on x86-64 and on arm64, and Swift
// inlines them. Beside eight bytes in a UInt64, skims take 0.8 of the time and lexers 0.9. In each result bit 0 stands for the first
// byte.

typedef uint8_t memlint_bytes __attribute__((ext_vector_type(16)));
typedef bool memlint_flags __attribute__((ext_vector_type(16)));

#define MEMLINT_BITS(truths) __builtin_bit_cast(uint16_t, __builtin_convertvector(truths, memlint_flags))

/// The bytes that are ASCII letters, digits or underscores.
static inline uint16_t memlint_names(memlint_bytes bytes) {
    memlint_bytes letters = (bytes | 0x20) - 'a';
    memlint_bytes digits = bytes - '0';
    return MEMLINT_BITS((letters < 26) | (digits < 10) | (bytes == '_'));
}

/// The bytes that are `a`.
static inline uint16_t memlint_equal(memlint_bytes bytes, uint8_t a) {
    return MEMLINT_BITS(bytes == a);
}

/// The bytes that are `a` or `b`.
static inline uint16_t memlint_equal_2(memlint_bytes bytes, uint8_t a, uint8_t b) {
    return MEMLINT_BITS((bytes == a) | (bytes == b));
}

/// The bytes that are one of four.
static inline uint16_t memlint_equal_4(memlint_bytes bytes, uint8_t a, uint8_t b, uint8_t c, uint8_t d) {
    return MEMLINT_BITS((bytes == a) | (bytes == b) | (bytes == c) | (bytes == d));
}

/// The places where `a` is in one vector and `b` in the other.
static inline uint16_t memlint_pairs(memlint_bytes first, uint8_t a, memlint_bytes second, uint8_t b) {
    return MEMLINT_BITS((first == a) & (second == b));
}

/// The bytes from 0x80 on.
static inline uint16_t memlint_beyond_ascii(memlint_bytes bytes) {
    return MEMLINT_BITS(bytes >= 0x80);
}

/// The first `count` bytes, which are at most 16, and zeros behind them.
static inline memlint_bytes memlint_prefix(memlint_bytes bytes, uint8_t count) {
    typedef int8_t places __attribute__((ext_vector_type(16)));
    const places place = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    return bytes & __builtin_bit_cast(memlint_bytes, place < (places)(int8_t)count);
}
