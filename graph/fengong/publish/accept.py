"""The HTTP header Accept: which of several media types it prefers (RFC 9110, section 12.5.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_QUALITY = re.compile(r"(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)")


def preferred(header: str | None, offered: Sequence[str]) -> str | None:
    """The media type that the header ranks highest; the first offered of equals, None where none is accepted.

    The most specific range that fits a type counts for it. No header, or an empty one, accepts everything; a part
    that is not a range of media types is passed over.

    >>> types = ["text/html", "text/turtle", "application/ld+json"]
    >>> preferred(None, types), preferred("text/turtle, text/html;q=0.5", types), preferred("image/png", types)
    ('text/html', 'text/turtle', None)
    >>> preferred("text/*;q=0.3, text/turtle;q=0, application/*;q=0.2", types), preferred("*/*;q=0", types)
    ('text/html', None)
    >>> preferred("nonsense, TEXT/Turtle; q=high, application/ld+json; profile=\\"a,b\\"; q=0.1", types)
    'application/ld+json'
    """
    if header is None or not header.strip():
        return offered[0]
    ranges = [found for part in _split(header, ",") if (found := _range(part))]
    ranked = [(quality, -at) for at, one in enumerate(offered) if (quality := _quality(one, ranges)) > 0]
    return offered[-max(ranked)[1]] if ranked else None


def _quality(offered: str, ranges: list[tuple[str, float]]) -> float:
    kind = offered.partition("/")[0]
    for wanted in (offered, f"{kind}/*", "*/*"):
        found = [quality for name, quality in ranges if name == wanted]
        if found:
            return max(found)
    return 0.0


def _range(part: str) -> tuple[str, float] | None:
    name, *parameters = (piece.strip() for piece in _split(part, ";"))
    if not re.fullmatch(r"[\w!#$&^.+*-]+/[\w!#$&^.+*-]+", name, re.ASCII):
        return None
    given = [words.partition("=")[2].strip() for words in parameters if words.lower().startswith("q=")]
    if given and not _QUALITY.fullmatch(given[0]):
        return None
    return name.lower(), float(given[0]) if given else 1.0


def _split(words: str, separator: str) -> list[str]:
    """The parts between separators that stand outside quotation marks."""
    return re.findall(rf'(?:[^{separator}"]|"(?:\\.|[^"\\])*"?)+', words)
