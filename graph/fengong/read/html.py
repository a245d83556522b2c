"""Web pages: the words that a browser shows, in document order, with the words around the document set aside.

selectolax (lexbor) parses as browsers do. What a page holds besides its document is written too, as furniture:
nothing that can be seen is left out.
"""

from __future__ import annotations

import codecs
import re

from selectolax.lexbor import LexborHTMLParser

from fengong.errors import ReadError
from fengong.read import limits
from fengong.read.content import Content, Writer
from fengong.read.html_blocks import Block, Flow, data_tables
from fengong.read.html_main import main_blocks
from fengong.read.text import decode

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
#: Pages that say GB2312 or GBK hold characters of GB18030 all the same.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "euc-cn": "gb18030"}
#: Servers say these of any page; they hold no Chinese, and any bytes at all are text in them.
_WITHOUT_CHINESE = frozenset(("iso8859-1", "iso8859-15", "cp1252", "latin-1", "ascii"))


def read_html(data: bytes, path: str) -> Content:
    """The words of a web page.

    Raises:
        ReadError: too large, in no encoding that is known, or without words.
    """
    if len(data) > limits.HTML:
        raise ReadError(
            path, f"is a web page of {limits.size(len(data))}; at most {limits.size(limits.HTML)} are read; split it"
        )
    text, encoding = decode(data, path, declared(data))
    tree = LexborHTMLParser(text)
    root = tree.body or tree.root
    if root is None:
        raise ReadError(path, "is a web page without words")
    flow = Flow(data_tables(root))
    flow.read(root)
    title = tree.css_first("head > title")
    kept = main_blocks(flow.blocks, flow.boxes, title.text(strip=True) if title else "")
    return _written(flow.blocks, kept, encoding)


def declared(data: bytes) -> str | None:
    """The encoding that a page states, in the widest sense of its name; None where Python does not know it.

    >>> declared(b'<meta http-equiv="Content-Type" content="text/html; charset=gb2312">')
    'gb18030'
    """
    match = _CHARSET.search(data[:4096])
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return None
    if name in _WITHOUT_CHINESE:
        return None
    # Only encodings of characters: Python also registers zip, rot13 and the like.
    return _WIDER.get(name, name) if codecs.lookup(name)._is_text_encoding else None


def _written(blocks: list[Block], kept: set[int], encoding: str) -> Content:
    writer = Writer()
    for number, block in enumerate(blocks):
        if number not in kept:
            for words in block.lines():
                writer.furniture(words, f"paragraph {number + 1}")
        elif block.table:
            writer.table(block.table)
        else:
            writer.line(block.words, f"paragraph {number + 1}")
    return writer.content(encoding)
