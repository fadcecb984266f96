#!/usr/bin/env python3
"""Writes ../names/names.front and ../names/words.front from folders of name lists and of plain prose.

    python3 Sources/CTables/generate/names.py FACTS PROSE.txt.gz

names.front: one name a line, sorted by bytes, a tab, and letters for what it may be (see ../names/README.md). A line begins with a sign for the bytes
that it shares with the line before, counted from the blank; every sixteenth line shares none.
words.front: words that stand in small letters in running text, sorted: what a capital at the start of a sentence does not make a name.
"""
import collections
import gzip
import re
import sys
from pathlib import Path

OUT = Path(__file__).parent.parent / "names"
LISTS = {
    "companies": "c", "given_names": "g", "surnames": "s", "cities": "t", "countries": "n", "regions": "r", "organisations": "o",
    "universities": "o", "sports_clubs": "k", "nationalities": "a", "not_names": "x", "months_weekdays": "x",
}

# Small words inside titles, and what tells of the holder and not of the office.
NO_FIELDS = {"and", "of", "the", "for", "in", "to", "or", "on", "with", "at", "by", "new", "other", "first", "second", "third", "head", "is", "it",
             "him", "acting", "can", "all", "still", "up", "down", "out", "off", "back", "use", "make", "making", "follow", "right", "major", "real", "high",
             "higher", "low", "full", "permanent", "temporary", "time", "well", "inside", "outside", "returned", "owner", "independent", "key", "long", "own",
             "per", "hot", "cold", "see", "run", "work", "working", "start", "keep", "top"}


def filter_of(names, size):
    """A Bloom filter (Bloom 1970): three of 2**size bits for each name, by parts of its FNV-1a hash. A name whose bits are not all set is not listed."""
    bits = bytearray(1 << size - 3)
    for name in names:
        value = 0xCBF29CE484222325
        for byte in name:
            value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
        for part in (value, value >> 21, value >> 42):
            bits[(part & (1 << size) - 1) >> 3] |= 1 << (part & 7)
    return bytes(bits)


def front_coded(lines, step=16):
    """Front coding (Witten, Moffat and Bell, Managing Gigabytes, 1999): a line says how much of the line before it repeats."""
    coded, before = [], b""
    for number, line in enumerate(lines):
        assert len(line) < 400
        shared = 0
        while number % step and shared < min(94, len(line), len(before)) and line[shared] == before[shared]:
            shared += 1
        coded.append(bytes([0x20 + shared]) + line[shared:])
        before = line
    return b"\n".join(coded) + b"\n"


def main(facts, prose):
    flags = collections.defaultdict(set)
    for name, letter in LISTS.items():
        for line in (Path(facts) / f"{name}.txt").read_text().splitlines():
            if line.strip():
                flags[line.strip()].add(letter)
    titles = {line.strip().lower() for line in (Path(facts) / "job_titles.txt").read_text().splitlines()}
    for title in titles:
        if title:
            flags[title].add("j")
    for word, count in collections.Counter(word for title in titles for word in title.split()[:-1]).items():
        if count >= 3 and word.isalpha() and len(word) > 1 and word not in NO_FIELDS:
            flags[word].add("m")
    for line in (OUT / "products.txt").read_text().splitlines():
        flags[line].add("p")
    for line in (OUT / "not_names.txt").read_text().splitlines():
        flags[line].add("x")
    small, capital = collections.Counter(), collections.Counter()
    for line in gzip.open(prose, "rt", encoding="utf-8"):
        for match in re.finditer(r"(?<=[a-z,;:] )[A-Za-z]+(?:['’-][a-z]+)*\b", line):
            word = match.group()
            (small if word[0].islower() else capital)[word.lower()] += 1
    words = sorted(w for w, n in small.items() if n >= 3 and n > 2 * capital[w])
    OUT.mkdir(exist_ok=True)
    lines = sorted((name.encode() + b"\t" + "".join(sorted(kinds)).encode()) for name, kinds in flags.items())
    (OUT / "names.front").write_bytes(front_coded(lines))
    (OUT / "names.filter").write_bytes(filter_of((line.split(b"\t")[0] for line in lines), 20))
    (OUT / "words.front").write_bytes(front_coded([word.encode() for word in words]))
    print(len(lines), "names", len(words), "words")


main(*sys.argv[1:])
