// All of it is in the header, to be inlined; a target has a source file.
#include "CByteVectors.h"
