#include "CPageParser.h"

#include <setjmp.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { CHUNK = 1 << 20, ALIGNMENT = 16 };

typedef struct Chunk {
    struct Chunk *next;
    size_t size;
} Chunk;

struct PageMemory {
    Chunk *chunks;
    char *free;
    char *end;
    /// The latest piece: the parser often gives it back at once.
    char *latest;
    size_t left;
    GumboOutput *output;
    jmp_buf over;
};

static char *add_chunk(PageMemory *memory, size_t needed) {
    size_t size = needed + sizeof(Chunk) + ALIGNMENT;
    if (size < CHUNK) size = CHUNK;
    if (size > memory->left) return NULL;
    Chunk *chunk = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (chunk == MAP_FAILED) return NULL;
    memory->left -= size;
    chunk->next = memory->chunks;
    chunk->size = size;
    memory->chunks = chunk;
    memory->free = (char *)chunk + (sizeof(Chunk) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    memory->end = (char *)chunk + size;
    return memory->free;
}

static void *allocate(void *userdata, size_t size) {
    PageMemory *memory = userdata;
    size_t rounded = (size + 7) / 8 * 8;
    if (rounded < size || (size_t)(memory->end - memory->free) < rounded) {
        if (rounded < size || !add_chunk(memory, rounded)) longjmp(memory->over, 1);
    }
    memory->latest = memory->free;
    memory->free += rounded;
    return memory->latest;
}

static void give_back(void *userdata, void *piece) {
    PageMemory *memory = userdata;
    if (piece && piece == memory->latest) memory->free = memory->latest;
}

PageMemory *page_parse(const char *source, size_t length, size_t limit) {
    PageMemory *memory = calloc(1, sizeof *memory);
    if (!memory) return NULL;
    memory->left = limit;
    if (setjmp(memory->over)) {
        page_free(memory);
        return NULL;
    }
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = give_back;
    options.userdata = memory;
    options.max_errors = 0;
    memory->output = gumbo_parse_with_options(&options, source, length);
    return memory;
}

GumboNode *page_root(const PageMemory *memory) { return memory->output->root; }

void page_free(PageMemory *memory) {
    if (!memory) return;
    for (Chunk *chunk = memory->chunks; chunk;) {
        Chunk *next = chunk->next;
        munmap(chunk, chunk->size);
        chunk = next;
    }
    free(memory);
}
