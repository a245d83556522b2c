"""Headings of the tables in which plans allocate tasks: which words are one, and what kind of column it heads."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of

#: A heading is short; a sentence that ends with 责任单位 is none.
LONGEST = 14
BRACKETED = re.compile(r"[（(〔\[][^（(〔\[）)〕\]]*[）)〕\]]")
#: Kinds of columns, as the lexicon names them.
KINDS = ("number", "section", "task", "detail", "deadline", "aside")


class Heading(NamedTuple):
    """A heading: its word in the lexicon, the kind of its column, the role where that is ``role``.

    ``persons``: persons stand beside the bodies, as below 责任单位（责任人）.
    """

    word: str
    kind: str
    role: str | None = None
    persons: bool = False


def heading_of(words: str) -> Heading | None:
    """The heading that words are; None where they are none that is known.

    >>> [heading_of(w).word for w in ("序 号", "年度重点任务", "市级牵头单位（第一位）", "责任单位及责任人")]
    ['序号', '重点任务', '牵头单位', '责任单位']
    >>> [heading_of(w).persons for w in ("责任单位及责任人", "责任单位")]
    [True, False]
    >>> heading_of("工作内容及要求").kind, heading_of("分管市领导").kind, heading_of("NO.").kind
    ('task', 'aside', 'number')
    >>> heading_of("金额") is None, heading_of("计量单位") is None, heading_of("市应急局要会同各有关部门压实责任单位")
    (True, True, None)
    """
    if len(words) > 5 * LONGEST:
        return None
    plain = "".join(words.split())
    found = _plain_heading(BRACKETED.sub("", plain).split("：")[0].strip(" .:*").lower())
    persons = any(word in plain for word in lexicon_file("tables")["persons"])
    return found._replace(persons=True) if found and persons else found


def _plain_heading(plain: str) -> Heading | None:
    if not plain or len(plain) > LONGEST:
        return None
    known, whole = _headings(), lexicon_file("tables")["whole"]
    if plain in known:
        return known[plain]
    # The longest word that it ends with: 配合单位, not 单位.
    ends = (plain[at:] for at in range(1, len(plain) - 1))
    found = next((known[end] for end in ends if end in known and end not in whole), None)
    if found and found.kind != "aside":
        return found
    first = _joins().split(plain, maxsplit=1)[0]
    return (_plain_heading(first) if first != plain else None) or found


@cache
def _joins() -> re.Pattern[str]:
    return re.compile(any_of(lexicon_file("tables")["joins"]))


@cache
def _headings() -> dict[str, Heading]:
    entry, roles = lexicon_file("tables"), lexicon_file("roles")
    found = {word: Heading(word, "aside") for word in roles["other_labels"]}
    for role, words in (*roles["labels"].items(), *entry["roles"].items()):
        found |= {word: Heading(word, "role", role) for word in words}
    for kind in KINDS:
        found |= {word: Heading(word, kind) for word in entry[kind]}
    return found
