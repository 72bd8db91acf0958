"""How wide text is in Times New Roman, without the font: the widths of its glyphs.

In 2048ths of the font's size, grouped by width, measured in Liberation Serif, whose glyphs are as wide. A letter with a
tone mark is as wide as the letter without; ơ and ư are wider than o and u.
"""

import unicodedata

_EM = 2048
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_OTHER = 1024
_REGULAR = {
    369: "'", 410: "|", 512: " ,.", 569: "/:;\\ijlt", 682: "!()-I[]`fr‘’·", 717: "•", 797: "Js", 836: '"',
    909: "?acezăâê“”", 961: "^", 983: "{}", 1024: "#$*0123456789_bdghknopquvxyđô–", 1083: "ơ", 1108: "~", 1110: "ư",
    1139: "FPS", 1155: "+<=>", 1251: "ELTZÊ", 1366: "BCR", 1479: "ADGHKNOQUVXYwĂÂĐÔƠ", 1589: "Ư", 1593: "&m",
    1706: "%", 1821: "M", 1886: "@", 1933: "W", 2048: "…—",
}  # fmt: skip
_BOLD = {
    451: "|", 512: " ,.", 569: "'/\\il", 682: "!()-:;[]`fjt‘’·", 717: "•", 797: "Is", 807: "{}", 909: "cerzê",
    1024: "#$*0123456789?J_agovxyăâô“”–", 1065: "~", 1134: "ơ", 1137: '"', 1139: "Sbdhknpquđ", 1167: "+<=>", 1190: "^",
    1229: "ư", 1251: "FP", 1366: "BELTZÊ", 1479: "ACDNRUVXYwĂÂĐ", 1593: "GHKOQÔƠ", 1630: "Ư", 1706: "&m", 1905: "@",
    1933: "M", 2048: "%W…—",
}  # fmt: skip
_ITALIC = {
    438: "'", 512: " ,.·", 563: "|", 569: "/\\fijlt", 682: "!()-:;I`‘’", 717: "•", 797: "[]rsz", 819: "{}", 860: '"',
    864: "^", 909: "Jcekvxyê", 1024: "#$*0123456789?S_abdghnopquăâđô–", 1093: "ơ", 1108: "~", 1117: "ư",
    1139: "LTYZ“”", 1251: "ABEFPRVXĂÂÊ", 1366: "CKNw", 1382: "+<=>", 1479: "DGHOQUmĐÔƠ", 1544: "Ư", 1593: "&",
    1706: "%MW", 1821: "…—", 1884: "@",
}  # fmt: skip
_BOLD_ITALIC = {
    451: "|", 512: " ,.·", 569: "'/\\ijlt", 682: "()-:;[]`f‘’", 713: "{}", 717: "•", 797: "!Irsz", 909: "cevyê",
    1024: "#$*0123456789?J_abdgkopqxăâđô“”–", 1099: "ơ", 1137: '"', 1139: "Shnu", 1167: "+<=>^~", 1227: "ư",
    1251: "LPTYZ", 1366: "ABCEFKRVXwĂÂÊ", 1479: "DGNOQUĐÔƠ", 1587: "Ư", 1593: "&Hm", 1704: "@", 1706: "%",
    1821: "MW", 2048: "…—",
}  # fmt: skip
# By (bold, italic).
_FACES = {
    face: {c: width for width, letters in widths.items() for c in letters}
    for face, widths in {
        (False, False): _REGULAR,
        (True, False): _BOLD,
        (False, True): _ITALIC,
        (True, True): _BOLD_ITALIC,
    }.items()
}


def text_width(text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
    """In points, at a size in points, on one line."""
    widths = _FACES[bold, italic]
    letters = "".join(c for c in unicodedata.normalize("NFD", text) if c not in _TONES)
    return sum(widths.get(c, _OTHER) for c in unicodedata.normalize("NFC", letters)) * size / _EM
