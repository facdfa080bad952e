#pragma once

#include <stddef.h>

/// A file of `rules/`, inside the binary.
struct memlint_file {
    /// Relative to `rules/`: `models/python/langgraph.yml`, `defects/memory-in-handler.md`.
    const char *path;
    /// `length` bytes, and a zero behind them.
    const unsigned char *bytes;
    size_t length;
    /// For a model file, the first parts of imported names that it concerns, joined by spaces; empty: every file.
    const char *packages;
    /// Those of the packages by which a file may hold a subject of a rule, joined by spaces.
    const char *seeds;
    /// Words without one of which a file has nothing that the models describe, joined by spaces.
    const char *evidence;
};

/// `memlint_file_count()` files, ordered by path.
const struct memlint_file *memlint_files(void);
size_t memlint_file_count(void);

/// The ids of all fixes that models describe, ordered, joined by spaces.
const char *memlint_fix_ids(void);
