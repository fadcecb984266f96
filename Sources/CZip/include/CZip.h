// Archives in memory, by minizip.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct ZipArchive ZipArchive;

typedef struct {
    /// As stored; at most 1023 bytes.
    char name[1024];
    uint64_t packed;
    /// Where minizip finds it again.
    uint64_t position, number;
    bool is_locked, is_link;
} ZipEntry;

/// Null where the bytes are no archive. The bytes must outlive it.
ZipArchive *_Nullable zip_open(const void *_Nonnull bytes, size_t count);
void zip_close(ZipArchive *_Nonnull archive);

/// The first entry, or the next; false at the end.
bool zip_next(ZipArchive *_Nonnull archive, bool is_first, ZipEntry *_Nonnull entry);

/// Unpacks up to `limit` bytes of the entry at a place; the number of bytes, or below 0 where it cannot be read.
long zip_read(ZipArchive *_Nonnull archive, uint64_t position, uint64_t number, void *_Nonnull into, size_t limit);
