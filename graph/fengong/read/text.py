r"""Text files: bytes → canonical text.

Canonical means: decoded, a leading byte-order mark dropped, ``\r\n`` and ``\r`` read as ``\n``. Nothing else
is changed, so that positions mean the same to everybody who counts code points.
"""

from __future__ import annotations

import re

from fengong.errors import ReadError
from fengong.read.content import Content
from fengong.read.text_tables import find_tables

#: Tried in this order where no byte-order mark decides. GB18030 holds all of GB2312 and GBK.
ENCODINGS = ("utf-8", "gb18030")
BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
#: So many characters that are valid UTF-8 stand in no GB18030 text by accident.
NO_ACCIDENT = 12


def read_text(data: bytes, path: str) -> Content:
    """The words of a text file, unchanged, and the tables in it."""
    text, encoding = decode(data, path)
    return Content(text, encoding, grids=find_tables(text))


def decode(data: bytes, path: str = "-", declared: str | None = None) -> tuple[str, str]:
    r"""Canonical text and the encoding that gave it; ``declared`` is what the file says its encoding is.

    >>> decode("市应急局\r\n".encode("gb18030"))
    ('市应急局\n', 'gb18030')

    Raises:
        ReadError: empty, binary, or in no encoding that is known.
    """
    if not data.strip():
        raise ReadError(path, "is empty")
    for encoding, body in _attempts(data, declared):
        try:
            text = body.decode(encoding)
        except UnicodeDecodeError as error:
            if encoding == "utf-8" and declared is None:
                _refuse_mixture(body, error.start, path)
            continue
        if CONTROL.search(text):
            raise ReadError(path, "is a binary file, or a text with control characters; name a text file")
        return text.replace("\r\n", "\n").replace("\r", "\n"), encoding
    raise ReadError(path, "is neither UTF-8 nor GB18030 text; convert it to UTF-8")


def _refuse_mixture(body: bytes, at: int, path: str) -> None:
    """GB18030 would make characters of almost any bytes, but not those that were written."""
    valid = sum(0xE0 <= byte <= 0xF4 for byte in body[:at])
    if valid >= NO_ACCIDENT:
        raise ReadError(path, f"is UTF-8 text up to byte {at} and something else after it; save it again as UTF-8")


def _attempts(data: bytes, declared: str | None) -> list[tuple[str, bytes]]:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return [(encoding, data[len(mark) :])]
    # What is UTF-8 by accident is nearly nothing; pages that say another encoding of themselves are often UTF-8.
    first = ["utf-8"] if declared is None or _is_utf8(data) else [declared]
    return [(encoding, data) for encoding in dict.fromkeys([*first, *([declared] if declared else []), *ENCODINGS])]


def _is_utf8(data: bytes) -> bool:
    try:
        return len(data.decode("utf-8")) + NO_ACCIDENT < len(data)
    except UnicodeDecodeError:
        return False
