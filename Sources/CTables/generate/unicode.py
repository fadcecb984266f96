#!/usr/bin/env python3
"""Writes ../unicode_tables.h and ../../UnicodeText/BreakClasses.swift from the property files in unicode/ (Unicode 17.0).

Each property becomes a two-stage table: stage one maps a code point's block of 128 to a row,
stage two holds one byte a code point. Run it again when a property file changes:

    python3 Sources/CTables/generate/unicode.py
"""
import unicodedata
from pathlib import Path

HERE = Path(__file__).parent
LIMIT = 0x110000
BLOCK = 128


def ranges(name):
    for line in (HERE / "unicode" / f"{name}.txt").read_text().splitlines():
        line = line.split("#")[0].strip()
        if not line:
            continue
        where, value = line.split(";")
        first, _, last = where.partition("..")
        yield int(first, 16), int(last or first, 16), value.strip()


def column(name, default):
    values = [default] * LIMIT
    for first, last, value in ranges(name):
        for code in range(first, last + 1):
            values[code] = value
    return values


def two_stage(name, values):
    rows, index, stage1 = {}, [], []
    for start in range(0, LIMIT, BLOCK):
        row = bytes(values[start:start + BLOCK])
        if row not in rows:
            rows[row] = len(index)
            index.append(row)
        stage1.append(rows[row])
    wide = "uint16_t" if len(index) > 255 else "uint8_t"
    lines = [f"static const {wide} {name}_blocks[{len(stage1)}] = {{"]
    for start in range(0, len(stage1), 32):
        lines.append(",".join(map(str, stage1[start:start + 32])) + ",")
    lines.append("};")
    lines.append(f"static const uint8_t {name}_rows[{len(index)}][{BLOCK}] = {{")
    for row in index:
        lines.append("{" + ",".join(map(str, row)) + "},")
    lines.append("};")
    return "\n".join(lines)


def enum(name, summary, values):
    cases = [value[0].lower() + value[1:].replace("_", "") if "_" in value or not value.isupper() else value.lower() for value in values]
    cases = [f"`{case}`" if case in ("is", "as", "in") else case for case in cases]
    lines = [f"/// {summary}", f"enum {name}: UInt8 {{"]
    for start in range(0, len(cases), 12):
        lines.append("    case " + ", ".join(cases[start:start + 12]))
    return "\n".join(lines + ["}", ""])


emoji_picture = column("ExtendedPictographic", "")
emoji_shown = column("EmojiPresentation", "")
east_asian = column("EastAsianWidth", "N")
category = [unicodedata.category(chr(code)) for code in range(LIMIT)]

# Line breaking: class in the low 6 bits, wide ground in bit 6, unassigned picture in bit 7.
LINE = ["XX", "AL", "CM", "ZWJ", "SP", "BK", "CR", "LF", "NL", "ZW", "WJ", "GL", "BA", "BB", "B2", "HY", "HH", "CB",
        "CL", "CP", "EX", "IN", "NS", "OP", "QU", "QI", "QF", "IS", "NU", "PO", "PR", "SY", "AK", "AP", "AS", "VF", "VI",
        "EB", "EM", "H2", "H3", "HL", "ID", "JL", "JV", "JT", "RI", "DC"]
line = column("LineBreak", "XX")
for code in range(LIMIT):
    if line[code] == "XX":
        # UAX #14 section 5.1: the defaults of unassigned ranges.
        if 0x20A0 <= code <= 0x20CF:
            line[code] = "PR"
        elif (0x3400 <= code <= 0x4DBF or 0x4E00 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF
              or 0x20000 <= code <= 0x2FFFD or 0x30000 <= code <= 0x3FFFD or 0x1F000 <= code <= 0x1F7FF or 0x1F900 <= code <= 0x1FAFF
              or 0x1FC00 <= code <= 0x1FFFD):
            line[code] = "ID"
# LB1, and quotation marks told apart by direction (LB15a, LB15b).
def resolved(code):
    value = line[code]
    if value in ("AI", "SG", "XX"):
        return "DC" if code == 0x25CC else "AL"
    if value == "SA":
        return "CM" if category[code] in ("Mn", "Mc") else "AL"
    if value == "CJ":
        return "NS"
    if value == "QU":
        return {"Pi": "QI", "Pf": "QF"}.get(category[code], "QU")
    if code == 0x25CC:
        return "DC"
    return value
line_bytes = []
for code in range(LIMIT):
    byte = LINE.index(resolved(code))
    if east_asian[code] in ("F", "W", "H"):
        byte |= 64
    if emoji_picture[code] and category[code] == "Cn":
        byte |= 128
    line_bytes.append(byte)

WORD = ["Other", "CR", "LF", "Newline", "Extend", "ZWJ", "Format", "Katakana", "ALetter", "Hebrew_Letter", "MidLetter",
        "MidNumLet", "MidNum", "Numeric", "ExtendNumLet", "Single_Quote", "Double_Quote", "Regional_Indicator", "WSegSpace"]
word_bytes = [WORD.index(v) | (128 if p else 0) for v, p in zip(column("WordBreak", "Other"), emoji_picture)]

SENTENCE = ["Other", "CR", "LF", "Sep", "Extend", "Format", "Sp", "Lower", "Upper", "OLetter", "Numeric", "ATerm", "SContinue",
            "STerm", "Close"]
sentence_bytes = [SENTENCE.index(v) for v in column("SentenceBreak", "Other")]

GRAPHEME = ["Other", "CR", "LF", "Control", "Extend", "ZWJ", "Regional_Indicator", "Prepend", "SpacingMark", "L", "V", "T", "LV", "LVT"]
CONJUNCT = {"Consonant": 16, "Extend": 32, "Linker": 48}
conjunct = column("IndicConjunctBreak", "")
cluster = column("GraphemeClusterBreak", "Other")
grapheme_bytes = [GRAPHEME.index(g) | CONJUNCT.get(c, 0) | (128 if p else 0)
                  for g, c, p in zip(cluster, conjunct, emoji_picture)]

# Columns of a terminal: 0, 1 or 2; bit 2 for a picture that the emoji variation selector makes wide.
width_bytes = []
for code in range(LIMIT):
    if category[code] == "Mc":
        width = 1
    elif cluster[code] in ("Control", "Extend", "ZWJ", "V", "T", "CR", "LF") and not 0x1F3FB <= code <= 0x1F3FF and code not in (0xAD, 0xFF9E, 0xFF9F):
        width = 0
    elif category[code] in ("Mn", "Me", "Cf", "Zl", "Zp") and code not in (0xAD, 0xFF9E, 0xFF9F):
        width = 0
    elif east_asian[code] in ("F", "W") or emoji_shown[code]:
        width = 2
    else:
        width = 1
    width_bytes.append(width | (4 if emoji_picture[code] or chr(code) in "#*0123456789" else 0))

body = ["// Made by generate/unicode.py from Unicode 17.0 property files. Do not edit.", "#include <stdint.h>", ""]
for name, values in (("line", line_bytes), ("word", word_bytes), ("sentence", sentence_bytes), ("grapheme", grapheme_bytes),
                     ("width", width_bytes)):
    body.append(two_stage(name, values))
(HERE.parent / "unicode_tables.h").write_text("\n".join(body) + "\n")

swift = ["// Made by Sources/CTables/generate/unicode.py. Do not edit.", ""]
swift.append(enum("LineClass", "Line breaking classes after rule LB1 of UAX #14; `qi` and `qf` are quotation marks that open and close, `dc` is U+25CC.", LINE))
swift.append(enum("WordClass", "Word_Break values of UAX #29.", WORD))
swift.append(enum("SentenceClass", "Sentence_Break values of UAX #29.", SENTENCE))
swift.append(enum("GraphemeClass", "Grapheme_Cluster_Break values of UAX #29.", GRAPHEME))
(HERE.parent.parent / "UnicodeText" / "BreakClasses.swift").write_text("\n".join(swift).rstrip() + "\n")
