// Swift's module of glibc leaves <malloc.h> out.
#include "CAllocator.h"

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

void memlint_keep_freed_memory(void) {
#ifdef __GLIBC__
    // The largest that glibc takes for this one.
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
#endif
}
