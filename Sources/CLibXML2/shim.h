#ifndef RASM_CLIBXML2_SHIM_H
#define RASM_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, whose headers then clash with Foundation's own ICU
// ("'UErrorCode' has different definitions"). Nothing here needs the ICU fields, and no
// structure we touch changes its layout: only the converter inside xmlCharEncodingHandler does.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>

/// xmlFree is a global function variable, which Swift 6 takes for shared mutable state.
static inline void rasm_xmlFree(void *pointer) { xmlFree(pointer); }

/// XML_SAX2_MAGIC is a macro of a type Swift does not import.
static inline unsigned int rasm_sax2Magic(void) { return XML_SAX2_MAGIC; }

/// The per-thread structured error handler, a macro over thread-local storage.
static inline xmlStructuredErrorFunc rasm_structuredError(void) { return xmlStructuredError; }
static inline void *rasm_structuredErrorContext(void) { return xmlStructuredErrorContext; }

#endif
