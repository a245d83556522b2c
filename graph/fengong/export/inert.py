"""Words that no spreadsheet takes for a formula and no XML parser chokes on.

What a plan says is data from outside. A spreadsheet computes a cell that begins with ``=``, ``+``, ``-`` or
``@`` (in East Asian editions also with their full-width forms), and skips a leading tab or line end to find
one; XML has no place for most control characters.
"""

from __future__ import annotations

import re

#: First characters by which a spreadsheet may take text for a formula.
FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r\n]")
#: What XML 1.0 cannot hold, escaped or not.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def looks_like_formula(words: str) -> bool:
    """Whether a spreadsheet might compute these words.

    >>> looks_like_formula("=1+1"), looks_like_formula("＠SUM"), looks_like_formula("市应急局")
    (True, True, False)
    """
    return FORMULA.match(words) is not None


def guarded(words: str) -> str:
    """The words with an apostrophe before them where a spreadsheet might compute them.

    >>> guarded("=1+1"), guarded("市应急局")
    ("'=1+1", '市应急局')
    """
    return f"'{words}" if looks_like_formula(words) else words


def xml_safe(words: str) -> str:
    r"""The words with a replacement character for each that XML cannot hold.

    >>> xml_safe("市\x0b局") == "市\N{REPLACEMENT CHARACTER}局"
    True
    """
    return NOT_XML.sub(REPLACEMENT, words)
