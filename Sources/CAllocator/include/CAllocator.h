#pragma once

/// Keeps freed memory for the next file. From some 128 kB on, glibc hands what is freed back to the system, which zeroes new pages
/// for the tokens and the tree of each larger file; other libraries keep it by themselves.
void memlint_keep_freed_memory(void);
