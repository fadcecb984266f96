/// The names under which pages and mails declare encodings, in lower case, and how those encodings are called here: the common
/// labels of the WHATWG Encoding Standard.
let encodingLabels: [String: String] = [
    "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "x-unicode20utf8": "utf-8", "us-ascii": "windows-1252", "ascii": "windows-1252",
    "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "iso88591": "windows-1252", "iso_8859-1": "windows-1252", "latin1": "windows-1252",
    "latin-1": "windows-1252", "l1": "windows-1252", "cp1252": "windows-1252", "x-cp1252": "windows-1252", "cp819": "windows-1252",
    "iso8859-2": "iso-8859-2", "latin2": "iso-8859-2", "l2": "iso-8859-2", "iso8859-15": "iso-8859-15", "latin9": "iso-8859-15", "latin-9": "iso-8859-15",
    "iso-8859-9": "windows-1254", "iso8859-9": "windows-1254", "latin5": "windows-1254", "iso-8859-11": "windows-874", "tis-620": "windows-874",
    "cp1250": "windows-1250", "x-cp1250": "windows-1250", "cp1251": "windows-1251", "x-cp1251": "windows-1251", "win-1251": "windows-1251",
    "cp1253": "windows-1253", "cp1254": "windows-1254", "cp1255": "windows-1255", "cp1256": "windows-1256", "cp1257": "windows-1257", "cp1258": "windows-1258",
    "iso-8859-8-i": "iso-8859-8", "logical": "iso-8859-8", "visual": "iso-8859-8", "greek": "iso-8859-7", "cyrillic": "iso-8859-5", "arabic": "iso-8859-6",
    "hebrew": "iso-8859-8", "koi8": "koi8-r", "koi": "koi8-r", "koi8_r": "koi8-r", "koi8-ru": "koi8-u", "cp866": "ibm866", "866": "ibm866", "mac": "macintosh",
    "x-mac-roman": "macintosh", "x-mac-ukrainian": "x-mac-cyrillic", "dos-874": "windows-874",
    "gbk": "gb18030", "gb2312": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030", "chinese": "gb18030", "iso-ir-58": "gb18030", "hz-gb-2312": "gb18030",
    "big5-hkscs": "big5", "cn-big5": "big5", "x-x-big5": "big5", "shift-jis": "shift_jis", "sjis": "shift_jis", "x-sjis": "shift_jis", "ms_kanji": "shift_jis",
    "windows-31j": "shift_jis", "cp932": "shift_jis", "x-euc-jp": "euc-jp", "euc_jp": "euc-jp", "csiso2022jp": "iso-2022-jp", "ks_c_5601-1987": "euc-kr",
    "ksc5601": "euc-kr", "korean": "euc-kr", "windows-949": "euc-kr", "cp949": "euc-kr", "uhc": "euc-kr", "euc_kr": "euc-kr",
]

/// The encoding that a declaration names; nil for names that are not known.
func encoding(labelled label: String) -> String? {
    let label = label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    let known = encodingLabels[label] ?? label
    return known == "utf-8" || singleByteEncodings.contains(known) || EastAsianEncoding(rawValue: known) != nil ? known : nil
}
