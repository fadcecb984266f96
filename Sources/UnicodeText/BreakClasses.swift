// Made by Sources/CTables/generate/unicode.py. Do not edit.

/// Line breaking classes after rule LB1 of UAX #14; `qi` and `qf` are quotation marks that open and close, `dc` is U+25CC.
enum LineClass: UInt8 {
    case xx, al, cm, zwj, sp, bk, cr, lf, nl, zw, wj, gl
    case ba, bb, b2, hy, hh, cb, cl, cp, ex, `in`, ns, op
    case qu, qi, qf, `is`, nu, po, pr, sy, ak, ap, `as`, vf
    case vi, eb, em, h2, h3, hl, id, jl, jv, jt, ri, dc
}

/// Word_Break values of UAX #29.
enum WordClass: UInt8 {
    case other, cr, lf, newline, extend, zwj, format, katakana, aLetter, hebrewLetter, midLetter, midNumLet
    case midNum, numeric, extendNumLet, singleQuote, doubleQuote, regionalIndicator, wSegSpace
}

/// Sentence_Break values of UAX #29.
enum SentenceClass: UInt8 {
    case other, cr, lf, sep, extend, format, sp, lower, upper, oLetter, numeric, aTerm
    case sContinue, sTerm, close
}

/// Grapheme_Cluster_Break values of UAX #29.
enum GraphemeClass: UInt8 {
    case other, cr, lf, control, extend, zwj, regionalIndicator, prepend, spacingMark, l, v, t
    case lv, lvt
}
