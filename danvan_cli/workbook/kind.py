"""What a file is, told by its content; its name only says what somebody believes it to be."""

import re
from collections.abc import Collection
from enum import StrEnum

from danvan_cli.language import N_

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK"


class Kind(StrEnum):
    """Kinds of files. Those of `WORKBOOKS` are read, those of `CONTAINERS` are unpacked; the others are named."""

    XLSX = "xlsx"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    XML = "xml"
    HTML = "html"
    TEXT = "text"
    ZIP = "zip"
    EML = "eml"
    MSG = "msg"
    WORD = "word"
    SLIDES = "slides"
    PDF = "pdf"
    PICTURE = "picture"
    ARCHIVE = "archive"
    PLAIN = "plain"
    OTHER = "other"


WORKBOOKS = (Kind.XLSX, Kind.XLSB, Kind.XLS, Kind.ODS, Kind.XML, Kind.HTML, Kind.TEXT)
CONTAINERS = (Kind.ZIP, Kind.EML, Kind.MSG)
WORDS = {
    Kind.XLSX: N_("an Excel workbook (.xlsx)"),
    Kind.XLSB: N_("a binary Excel workbook (.xlsb)"),
    Kind.XLS: N_("an old Excel workbook (.xls)"),
    Kind.ODS: N_("a LibreOffice workbook (.ods)"),
    Kind.XML: N_("an Excel workbook as XML"),
    Kind.HTML: N_("a web page"),
    Kind.TEXT: N_("a table as plain text (CSV)"),
    Kind.ZIP: N_("a ZIP archive without a workbook in reach"),
    Kind.EML: N_("an e-mail without an attachment in reach"),
    Kind.MSG: N_("an Outlook message without an attachment in reach"),
    Kind.WORD: N_("a Word document"),
    Kind.SLIDES: N_("a presentation"),
    Kind.PDF: N_("a PDF document"),
    Kind.PICTURE: N_("a picture"),
    Kind.ARCHIVE: N_("an archive of a kind that danvan does not unpack (.rar, .7z)"),
    Kind.PLAIN: N_("a text"),
    Kind.OTHER: N_("a file of another kind"),
}
_ENDINGS = {
    Kind.XLSX: (".xlsx", ".xlsm", ".xltx", ".xltm"),
    Kind.XLSB: (".xlsb",),
    Kind.XLS: (".xls", ".xlt"),
    Kind.ODS: (".ods", ".fods"),
    Kind.XML: (".xml",),
    Kind.HTML: (".htm", ".html"),
    Kind.TEXT: (".csv", ".tsv", ".txt"),
    Kind.ZIP: (".zip",),
    Kind.EML: (".eml",),
    Kind.MSG: (".msg",),
    Kind.WORD: (".doc", ".docx", ".odt", ".rtf"),
    Kind.SLIDES: (".ppt", ".pptx"),
    Kind.PDF: (".pdf",),
    Kind.PICTURE: (".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic"),
    Kind.ARCHIVE: (".rar", ".7z", ".gz", ".tar"),
}
KIND_BY_ENDING = {ending: kind for kind, endings in _ENDINGS.items() for ending in endings}
_HEADS = {
    Kind.PDF: (b"%PDF-",),
    Kind.PICTURE: (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*"),
    Kind.ARCHIVE: (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b"),
    Kind.WORD: (b"{\\rtf",),
    # Excel 2 to 4: one record stream without a container.
    Kind.XLS: (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00"),
}
# A header of a letter (RFC 5322) and another one, folded or not, in the lines after it.
_LETTER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2}")
_LETTER_NEEDS = re.compile(
    rb"^(?:from|received|return-path|delivered-to|mime-version|message-id):", re.IGNORECASE | re.MULTILINE
)
_TAG = re.compile(r"<(?:!doctype\s+html|html|head|body|table|meta)\b", re.IGNORECASE)


def kind_of_archive(names: Collection[str], mimetype: bytes = b"") -> Kind:
    """The kind of a ZIP archive by the names of its parts, and by the content of the part `mimetype`."""
    signs = {
        Kind.ODS: b"opendocument.spreadsheet" in mimetype,
        Kind.XLSB: "xl/workbook.bin" in names,
        Kind.XLSX: "xl/workbook.xml" in names,
        Kind.SLIDES: b"opendocument.presentation" in mimetype or "ppt/presentation.xml" in names,
        Kind.WORD: b"opendocument" in mimetype or "word/document.xml" in names,
    }
    return next((kind for kind, seen in signs.items() if seen), Kind.ZIP)


def kind_of_ole(streams: Collection[str]) -> Kind:
    """The kind of an OLE file by the names of the streams and storages at its root."""
    if "__properties_version1.0" in streams:
        return Kind.MSG
    if "WordDocument" in streams:
        return Kind.WORD
    if "PowerPoint Document" in streams:
        return Kind.SLIDES
    return Kind.XLS if {"Workbook", "Book"} & set(streams) else Kind.OTHER


def kind_of_rest(content: bytes) -> Kind:
    """The kind of what is neither a ZIP archive nor an OLE file."""
    for kind, heads in _HEADS.items():
        if content.startswith(heads):
            return kind
    if content[8:12] == b"WEBP" or content[4:12] in (b"ftypheic", b"ftypmif1"):
        return Kind.PICTURE
    head = content[:8192]
    if _LETTER.match(head) and _LETTER_NEEDS.search(head):
        return Kind.EML
    text = decoded(head)
    return Kind.OTHER if text is None else _kind_of_text(text.lstrip("\ufeff \r\n\t"))


def _kind_of_text(text: str) -> Kind:
    if text.startswith("<") and "office:document " in text and "opendocument.spreadsheet" in text:
        return Kind.ODS  # in one file, not packed
    if text.startswith("<") and "urn:schemas-microsoft-com:office:spreadsheet" in text:
        return Kind.XML
    if text.startswith("<") and _TAG.search(text):
        return Kind.HTML
    return Kind.TEXT if separator_of(text) else Kind.PLAIN


def decoded(content: bytes) -> str | None:
    """A text in the encodings that Vietnamese Excel writes: UTF-8, UTF-16 with its mark, Windows-1258; None for what
    is no text."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content:
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The head of a file may end within a letter.
        if error.start >= len(content) - 3 and error.reason == "unexpected end of data":
            return content[: error.start].decode("utf-8-sig")
    return content.decode("cp1258", errors="replace")


def separator_of(text: str) -> str:
    """The character between the columns of a table as text; "" if it is no table. Half of the lines, and two at least,
    have two of it or more."""
    lines = [line for line in text.splitlines() if line.strip()][:200]
    for separator in ("\t", ";", ","):
        if 2 * sum(line.count(separator) >= 2 for line in lines) >= max(len(lines), 4):
            return separator
    return ""


def ending_of(file: str) -> str:
    """`".xlsx"` of a file's name, in small letters; "" where none that is known stands there."""
    _, dot, ending = file.rpartition(".")
    return f".{ending.lower()}" if dot and f".{ending.lower()}" in KIND_BY_ENDING else ""
