"""Which reader a file needs: by its first bytes, and by its suffix where those leave it open."""

from __future__ import annotations

import hashlib
import importlib
import re
from collections.abc import Callable
from pathlib import PurePosixPath

from fengong.errors import ReadError
from fengong.model import Document
from fengong.read.content import Content
from fengong.read.source import read_bytes

Reader = Callable[[bytes, str], Content]

#: Format → (module, function); a module is imported when a file of its format is read.
READERS: dict[str, tuple[str, str]] = {
    "text": ("text", "read_text"),
    "markdown": ("markdown", "read_markdown"),
    "html": ("html", "read_html"),
    "web archive": ("web_archive", "read_web_archive"),
    "word": ("word", "read_word"),
    "pdf": ("pdf", "read_pdf"),
    "excel": ("excel", "read_excel"),
    "csv": ("delimited", "read_delimited"),
}
SUFFIXES = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".mht": "web archive",
    ".mhtml": "web archive",
    ".docx": "word",
    ".docm": "word",
    ".pdf": "pdf",
    ".xlsx": "excel",
    ".xlsm": "excel",
    ".csv": "csv",
    ".tsv": "csv",
}
#: Formats that people have and that are not read: suffix → what to do.
UNREAD = {
    ".doc": "is an old Word file; save it as .docx",
    ".wps": "is a WPS file; save it as .docx",
    ".xls": "is an old Excel file; save it as .xlsx",
    ".et": "is a WPS table; save it as .xlsx",
    ".ofd": "is an OFD file; save it as .pdf or .docx",
    ".rtf": "is an RTF file; save it as .docx",
    ".odt": "is an OpenDocument text; save it as .docx",
    ".ods": "is an OpenDocument table; save it as .xlsx",
    ".rar": "is a RAR archive; pack it as .zip",
    ".7z": "is a 7-Zip archive; pack it as .zip",
}
_HTML = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head)\b",
    re.I | re.S,
)
_ARCHIVE = re.compile(rb"(?:[\w-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}?[\w-]{2,40}:[^\n]*multipart/related", re.I)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_document(path: str) -> Document:
    """The document in a file, on standard input (``-``), or in a zip (``plans.zip/plan.docx``).

    Raises:
        ReadError: missing, a folder, not readable, empty, of no format that is known, damaged, or too large.
    """
    data = read_bytes(path)
    return parse_document(data, path)


def parse_document(data: bytes, path: str) -> Document:
    """The document that bytes hold; ``path`` says what they are called.

    Raises:
        ReadError: empty, of no format that is known, damaged, or too large.
    """
    content = _reader(detect(data, path))(data, path)
    if not content.text.strip():
        raise ReadError(path, "holds no words")
    return Document(
        path=path,
        text=content.text,
        sha256=hashlib.sha256(content.text.encode("utf-8")).hexdigest(),
        file_sha256=hashlib.sha256(data).hexdigest(),
        encoding=content.encoding,
        anchors=content.anchors,
        furniture=content.furniture,
        grids=content.grids,
        findings=content.findings,
    )


def _reader(form: str) -> Reader:
    module, function = READERS[form]
    reader: Reader = getattr(importlib.import_module(f"fengong.read.{module}"), function)
    return reader


def is_web_archive(data: bytes) -> bool:
    r"""Whether bytes begin as a page does that a browser saved as a mail message.

    >>> is_web_archive(b'From: <Saved by a browser>\nContent-Type: multipart/related;\n\ttype="text/html"')
    True
    >>> is_web_archive("责任单位: 市应急局".encode()), is_web_archive(b"<html>multipart/related")
    (False, False)
    """
    head = data[:4096].lstrip(b"\xef\xbb\xbf\r\n ")
    return head[:1].isalpha() and bool(_ARCHIVE.match(head))


def detect(data: bytes, path: str) -> str:
    """The format of a file: a key of :data:`READERS`.

    >>> detect(b"%PDF-1.7 ...", "plan.txt"), detect(b"<!DOCTYPE html><html>", "-"), detect(b"1.", "plan.md")
    ('pdf', 'html', 'markdown')

    Raises:
        ReadError: a format that is not read, or a suffix that promises something else than the bytes are.
    """
    suffix = PurePosixPath(path).suffix.lower()
    own = SUFFIXES.get(suffix)
    if data[:1024].find(b"%PDF-") >= 0:
        return "pdf"
    if data.startswith(_OLE):
        raise ReadError(path, _ole(suffix))
    if data.startswith(b"PK\x03\x04"):
        return _packed(data, path)
    if _HTML.match(data[:4096]):
        return "html"
    if is_web_archive(data):
        return "web archive"
    if suffix in UNREAD:
        raise ReadError(path, UNREAD[suffix])
    if own in ("pdf", "word", "excel"):
        raise ReadError(path, f"is no {suffix} file, whatever its name says; it may be damaged or misnamed")
    return own or "text"


def _ole(suffix: str) -> str:
    if suffix in (".docx", ".docm", ".xlsx", ".xlsm"):
        return "is protected by a password; remove it in Word or Excel first"
    return UNREAD.get(suffix, "is an old Office file; save it as .docx or .xlsx")


def _packed(data: bytes, path: str) -> str:
    """Which of the Office formats a zip file is, by what it holds."""
    from fengong.read.archive import open_archive

    with open_archive(data, path) as archive:
        names = set(archive.namelist())
    if "word/document.xml" in names or any(name.startswith("word/") for name in names):
        return "word"
    if "xl/workbook.xml" in names or any(name.startswith("xl/") for name in names):
        return "excel"
    suffix = PurePosixPath(path).suffix.lower()
    if suffix in UNREAD:
        raise ReadError(path, UNREAD[suffix])
    if suffix == ".zip":
        raise ReadError(path, "is an archive inside an archive; unpack it first")
    raise ReadError(path, "is a binary file (a zip archive without a Word or Excel document)")
