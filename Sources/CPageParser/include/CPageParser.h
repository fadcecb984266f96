// The HTML parser in memory of its own, which is bounded and given back at once.
#pragma once
#include <gumbo.h>
#include <stddef.h>

typedef struct PageMemory PageMemory;

/// Parses UTF-8. Null where the tree would take more than `limit` bytes, or there is no memory.
PageMemory *_Nullable page_parse(const char *_Nonnull source, size_t length, size_t limit);

/// The root of the tree, which lives as long as its memory.
GumboNode *_Nonnull page_root(const PageMemory *_Nonnull memory);

void page_free(PageMemory *_Nullable memory);
