"""What a cell of a table says: who, or until when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fengong.extract.actors import is_actor, split_actors
from fengong.extract.deadlines import find_deadlines
from fengong.extract.parse import Named, parse_clause
from fengong.lexicon.source import lexicon_file
from fengong.model import Basis, Deadline, Mention, Precision, Role, Span

#: Dates as tables write them: 2024.12, 2024-6-30, 2024/6.
_NUMERIC = re.compile(r"(20\d\d)[./\-](\d{1,2})(?:[./\-](\d{1,2}))?(?!\d)")
#: A person behind a body: two to four characters, in brackets or behind a colon or a blank.
_PERSON = re.compile(r"[（(]([\u4e00-\u9fff·]{2,4})[)）]|[:： \u3000]([\u4e00-\u9fff·]{2,4})(?=$|[、，；,; \u3000])")
#: The shortest name with its area: 市政府.
NAME = 3
_PART = re.compile(r"[^ \u3000]+")


@dataclass(frozen=True, slots=True)
class CellRead:
    """The mentions of one cell."""

    mentions: tuple[Mention, ...]


def is_empty(words: str) -> bool:
    """Whether a cell says that there is nothing.

    >>> [is_empty(w) for w in ("/", " 无 ", "—— /", "暂无", "市应急局")]
    [True, True, True, True, False]
    """
    plain = "".join(words.split())
    return not plain.strip(lexicon_file("tables")["empty_marks"]) or plain in lexicon_file("tables")["empty"]


def read_words(cell: str, at: int, role: Role) -> CellRead | None:
    """The actors of a cell in a column of that role; None where its words are no list by the grammar.

    ``at`` is where the cell's words stand in the text.

    >>> def show(words, role=Role.SUPPORT):
    ...     read = read_words(words, 0, role)
    ...     return read and [(m.surface, str(m.role)) for m in read.mentions]
    >>> show("市公安局、市水务局等"), show("市应急局 市公安局"), show("市市场监督 管理局")
    ([('市公安局', 'support'), ('市水务局', 'support')], [('市应急局', 'support'), ('市公安局', 'support')], \
[('市市场监督 管理局', 'support')])
    >>> show("市应急局牵头，市公安局配合", Role.RESPONSIBLE), show("市应急局（牵头）、市公安局", Role.RESPONSIBLE)
    ([('市应急局', 'lead'), ('市公安局', 'support')], [('市应急局', 'lead'), ('市公安局', 'responsible')])
    """
    rows: list[tuple[Span, Named]] = []
    for sentence in _sentences(cell):
        named = parse_clause(sentence.of(cell), sentence.start)
        if named is None:
            return None
        rows += [(place, one) for one in named if not _is_time(one.span.of(cell)) for place in _places(cell, one.span)]
    return CellRead(tuple(_mention(cell, place, one, role, at) for place, one in rows)) if rows else None


def without_persons(words: str) -> str:
    """The words of a cell with blanks for the persons beside the bodies, who are no actors.

    >>> [without_persons(w).rstrip() for w in ("市水务局：王某某", "市水务局（王某）、市财政局", "市水务局 市财政局")]
    ['市水务局', '市水务局    、市财政局', '市水务局 市财政局']
    """

    def blank(match: re.Match[str]) -> str:
        return match.group() if is_actor(match[1] or match[2]) else " " * len(match.group())

    return _PERSON.sub(blank, words)


def _sentences(words: str) -> Iterator[Span]:
    at = 0
    for sentence in words.split("。"):
        if sentence.strip(" \u3000；;，,、"):
            yield Span(at, at + len(sentence))
        at += len(sentence) + 1


def _places(text: str, span: Span) -> Iterator[Span]:
    """A line break in a cell is a blank: it separates two actors, and it may stand in the midst of one."""
    parts = [Span(span.start + m.start(), span.start + m.end()) for m in _PART.finditer(span.of(text))]
    words = [part.of(text) for part in parts]
    apart = all(map(is_actor, words)) or _begin_alike(words)
    for part in parts if apart else [span]:
        yield from split_actors(text, part)


def _begin_alike(words: list[str]) -> bool:
    """Whether all words begin as names of one area do: 市档案馆 市水务局, not 市市场监督 管理局."""
    return all(len(one) >= NAME and one[0] == words[0][0] for one in words)


def _is_time(words: str) -> bool:
    return any(one.span == Span(0, len(words)) for one in find_deadlines(words, Span(0, len(words))))


def _mention(cell: str, place: Span, named: Named, role: Role, at: int) -> Mention:
    surface = place.of(cell)
    given = named.role if named.stated else role
    return Mention(surface, _moved(place, at), "".join(surface.split()), given, 1, Basis.STATED, named.open_ended)


def cell_deadlines(text: str, cells: Sequence[Span], year: int | None) -> tuple[Deadline, ...]:
    """The deadlines that cells state, in text order.

    >>> def show(words):
    ...     return [(d.span.of(words), str(d.latest)) for d in cell_deadlines(words, [Span(0, len(words))], 2024)]
    >>> show("2024年"), show("2024.6"), show("9月底"), show("长期")
    ([('2024年', '2024-12-31')], [('2024.6', '2024-06-30')], [('9月底', '2024-09-30')], [('长期', 'None')])
    """
    found = {one.span: one for cell in cells for one in _deadlines(text, cell, year)}
    return tuple(found[span] for span in sorted(found))


def _deadlines(text: str, cell: Span, year: int | None) -> list[Deadline]:
    words = cell.of(text)
    # The comma ends the words as it would in a sentence, so that a year alone counts.
    found = [one for one in find_deadlines(words + "，", Span(0, len(words) + 1), year) if one.span.end <= len(words)]
    if found:
        return [replace(one, span=_moved(one.span, cell.start)) for one in found]
    numeric = _NUMERIC.search(words)
    if numeric:
        written = f"{numeric[1]}年{numeric[2]}月" + (f"{numeric[3]}日" if numeric[3] else "")
        place = _moved(Span(*numeric.span()), cell.start)
        return [replace(one, span=place) for one in find_deadlines(written + "前", Span(0, len(written) + 1), year)]
    plain = words.strip()
    if plain in lexicon_file("tables")["open_deadlines"]:
        at = cell.start + words.index(plain)
        return [Deadline(Span(at, at + len(plain)), None, None, Precision.OPEN)]
    return []


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
