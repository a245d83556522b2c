r"""Text files: bytes → canonical text.

Canonical means: decoded, a leading byte-order mark dropped, ``\r\n`` and ``\r`` read as ``\n``. Nothing else
is changed, so that positions mean the same to everybody who counts code points.
"""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path

from fengong.errors import ReadError
from fengong.model import Document

#: Tried in this order where no byte-order mark decides. GB18030 holds all of GB2312 and GBK.
ENCODINGS = ("utf-8", "gb18030")
BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")


def read_document(path: str) -> Document:
    """The document in a file, or on standard input where the path is ``-``.

    Raises:
        ReadError: missing, a folder, not readable, empty, binary, or in no encoding that is known.
    """
    data = read_bytes(path)
    text, encoding = decode(data, path)
    return Document(
        path=path,
        text=text,
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        file_sha256=hashlib.sha256(data).hexdigest(),
        encoding=encoding,
    )


def read_bytes(path: str) -> bytes:
    """The bytes of a file or of standard input."""
    if path == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise ReadError(path, "there is no such file") from error
    except IsADirectoryError as error:
        raise ReadError(path, "is a folder; name a text file, or a plan folder with a plan.yml to `build`") from error
    except (OSError, ValueError) as error:
        raise ReadError(path, f"cannot be read ({error})") from error


def decode(data: bytes, path: str = "-") -> tuple[str, str]:
    r"""Canonical text and the encoding that gave it.

    >>> decode("市应急局\r\n".encode("gb18030"))
    ('市应急局\n', 'gb18030')

    Raises:
        ReadError: empty, binary, or in no encoding that is known.
    """
    if not data.strip():
        raise ReadError(path, "is empty")
    for encoding, body in _attempts(data):
        try:
            text = body.decode(encoding)
        except UnicodeDecodeError:
            continue
        if CONTROL.search(text):
            raise ReadError(path, "is a binary file; name a text file")
        return text.replace("\r\n", "\n").replace("\r", "\n"), encoding
    raise ReadError(path, "is neither UTF-8 nor GB18030 text; convert it to UTF-8")


def _attempts(data: bytes) -> list[tuple[str, bytes]]:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return [(encoding, data[len(mark) :])]
    return [(encoding, data) for encoding in ENCODINGS]
