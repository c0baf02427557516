// How glibc keeps memory: Swift's Glibc module leaves this header of the C library out. Other systems have no such thing.
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
