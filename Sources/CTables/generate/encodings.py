#!/usr/bin/env python3
"""Writes ../encodings/*.bin: the tables of the legacy encodings, as Python's codecs know them.

A table holds little-endian code points, indexed as the WHATWG Encoding Standard does; 0 stands for no character.

    python3 Sources/CTables/generate/encodings.py
"""
import struct
from pathlib import Path

OUT = Path(__file__).parent.parent / "encodings"

SINGLE = {
    "ibm852": "cp852", "ibm855": "cp855", "ibm866": "cp866", "iso-8859-2": "iso8859-2", "iso-8859-3": "iso8859-3",
    "iso-8859-4": "iso8859-4", "iso-8859-5": "iso8859-5", "iso-8859-6": "iso8859-6", "iso-8859-7": "iso8859-7",
    "iso-8859-8": "iso8859-8", "iso-8859-10": "iso8859-10", "iso-8859-13": "iso8859-13", "iso-8859-14": "iso8859-14",
    "iso-8859-15": "iso8859-15", "iso-8859-16": "iso8859-16", "koi8-r": "koi8-r", "koi8-u": "koi8-u", "macintosh": "mac_roman",
    "windows-874": "cp874", "windows-1250": "cp1250", "windows-1251": "cp1251", "windows-1252": "cp1252",
    "windows-1253": "cp1253", "windows-1254": "cp1254", "windows-1255": "cp1255", "windows-1256": "cp1256",
    "windows-1257": "cp1257", "windows-1258": "cp1258", "x-mac-cyrillic": "mac_cyrillic", "ibm037": "cp037",
}


def decoded(data, codec):
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return 0
    return ord(text) if len(text) == 1 and not 0xE000 <= ord(text) <= 0xF8FF else 0


def write(name, values, form="H"):
    (OUT / f"{name}.bin").write_bytes(struct.pack(f"<{len(values)}{form}", *values))


def jis0208():
    values = []
    for pointer in range(94 * 120):
        lead, trail = divmod(pointer, 188)
        lead += 0x81 if lead < 0x1F else 0xC1
        trail += 0x40 if trail < 0x3F else 0x41
        values.append(decoded(bytes([lead, trail]), "cp932"))
    return values


def big5():
    values = []
    for pointer in range(126 * 157):
        lead, trail = divmod(pointer, 157)
        data = bytes([lead + 0x81, trail + (0x40 if trail < 0x3F else 0x62)])
        values.append(decoded(data, "cp950") or decoded(data, "big5hkscs"))
    return values


def gb18030_ranges():
    """Where the four-byte codes run in step with the code points: pointer, code point."""
    ranges, expected = [], None
    for pointer in range(39420):
        rest, fourth = divmod(pointer, 10)
        rest, third = divmod(rest, 126)
        first, second = divmod(rest, 10)
        code = decoded(bytes([first + 0x81, second + 0x30, third + 0x81, fourth + 0x30]), "gb18030")
        if code and code != expected:
            ranges += [pointer, code]
        expected = code + 1 if code else None
    return ranges


OUT.mkdir(exist_ok=True)
names = list(SINGLE)
singles = []
for name in names:
    singles += [decoded(bytes([byte]), SINGLE[name]) for byte in range(256)]
write("single", singles)
write("jis0208", jis0208())
write("jis0212", [decoded(bytes([0x8F, 0xA1 + p // 94, 0xA1 + p % 94]), "euc_jp") for p in range(94 * 94)])
write("euckr", [decoded(bytes([0x81 + p // 190, 0x41 + p % 190]), "cp949") for p in range(126 * 190)])
write("gbk", [decoded(bytes([0x81 + p // 190, (p % 190) + (0x40 if p % 190 < 0x3F else 0x41)]), "gb18030") for p in range(126 * 190)])
write("gbranges", gb18030_ranges(), "I")
write("big5", big5(), "I")
lines = ["// Made by Sources/CTables/generate/encodings.py. Do not edit.", "",
         "/// Names of the one-byte encodings in the order of their tables.", "let singleByteEncodings = ["]
lines += [f'    "{name}",' for name in names] + ["]"]
(OUT.parent.parent / "UnicodeText" / "SingleByteEncodings.swift").write_text("\n".join(lines) + "\n")
