#include "CZip.h"

#include <minizip/unzip.h>
#include <stdlib.h>
#include <string.h>

struct ZipArchive {
    const unsigned char *bytes;
    ZPOS64_T count, place;
    unzFile file;
};

static voidpf open_memory(voidpf archive, const void *name, int mode) {
    (void)name, (void)mode;
    return archive;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *into, uLong size) {
    (void)stream;
    ZipArchive *archive = opaque;
    ZPOS64_T left = archive->count - archive->place;
    if (size > left) size = left;
    memcpy(into, archive->bytes + archive->place, size);
    archive->place += size;
    return size;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *from, uLong size) {
    (void)opaque, (void)stream, (void)from, (void)size;
    return 0;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream) {
    (void)stream;
    return ((ZipArchive *)opaque)->place;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
    (void)stream;
    ZipArchive *archive = opaque;
    ZPOS64_T from = origin == ZLIB_FILEFUNC_SEEK_CUR ? archive->place : origin == ZLIB_FILEFUNC_SEEK_END ? archive->count : 0;
    if (from + offset > archive->count) return -1;
    archive->place = from + offset;
    return 0;
}

static int nothing(voidpf opaque, voidpf stream) {
    (void)opaque, (void)stream;
    return 0;
}

ZipArchive *zip_open(const void *bytes, size_t count) {
    ZipArchive *archive = calloc(1, sizeof *archive);
    if (!archive) return NULL;
    archive->bytes = bytes;
    archive->count = count;
    zlib_filefunc64_def functions = {open_memory, read_memory, write_memory, tell_memory, seek_memory, nothing, nothing, archive};
    archive->file = unzOpen2_64("", &functions);
    if (archive->file) return archive;
    free(archive);
    return NULL;
}

void zip_close(ZipArchive *archive) {
    unzClose(archive->file);
    free(archive);
}

bool zip_next(ZipArchive *archive, bool is_first, ZipEntry *entry) {
    if ((is_first ? unzGoToFirstFile(archive->file) : unzGoToNextFile(archive->file)) != UNZ_OK) return false;
    unz_file_info64 info;
    unz64_file_pos position;
    if (unzGetCurrentFileInfo64(archive->file, &info, entry->name, sizeof entry->name - 1, NULL, 0, NULL, 0) != UNZ_OK) return false;
    if (unzGetFilePos64(archive->file, &position) != UNZ_OK) return false;
    entry->name[sizeof entry->name - 1] = 0;
    entry->packed = info.compressed_size;
    entry->position = position.pos_in_zip_directory;
    entry->number = position.num_of_file;
    entry->is_locked = info.flag & 1;
    entry->is_link = (info.external_fa >> 16 & 0170000) == 0120000;
    return true;
}

long zip_read(ZipArchive *archive, uint64_t position, uint64_t number, void *into, size_t limit) {
    unz64_file_pos place = {position, number};
    if (unzGoToFilePos64(archive->file, &place) != UNZ_OK || unzOpenCurrentFile(archive->file) != UNZ_OK) return -1;
    size_t total = 0;
    int count = 0;
    while (total < limit && (count = unzReadCurrentFile(archive->file, (char *)into + total, limit - total > 1 << 20 ? 1 << 20 : (unsigned)(limit - total))) > 0)
        total += (size_t)count;
    unzCloseCurrentFile(archive->file);
    return count < 0 && total == 0 ? -1 : (long)total;
}
