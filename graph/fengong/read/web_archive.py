"""Pages that a browser saved as one file (.mht, .mhtml): a mail message whose first page is the document."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage

from fengong.errors import ReadError
from fengong.read.content import Content
from fengong.read.html import read_html


def read_web_archive(data: bytes, path: str) -> Content:
    """The words of a saved page.

    Raises:
        ReadError: it holds no page, or one that cannot be read.
    """
    message = message_from_bytes(data, _class=EmailMessage, policy=policy.HTTP)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page.strip():
                return read_html(_with_charset(page, part.get_content_charset()), path)
    raise ReadError(path, "is a web archive without a page in it; save the page as .html")


def _with_charset(page: bytes, charset: str | None) -> bytes:
    """The page, which says its encoding itself where the archive says it beside it."""
    return page if charset is None else b'<meta charset="%b">' % charset.encode("ascii", "ignore") + page
