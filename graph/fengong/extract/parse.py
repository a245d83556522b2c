"""A clause's tokens → its lists of names with their roles, by the grammar in ``clause.lark``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from lark import Lark, Tree
from lark import Token as LarkToken
from lark.exceptions import UnexpectedInput
from lark.lexer import Lexer

from fengong.extract.tokens import Token, tokens
from fengong.model import Role, Span


@dataclass(frozen=True, slots=True)
class Named:
    """A name with its role; ``open_ended``: its list ends with 等; ``stated``: a verb, label or mark gives the role."""

    span: Span
    role: Role
    open_ended: bool
    stated: bool


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where a name stands among the tokens of a clause, and which token gives its role, if any does."""

    name: int
    role: Role | int | None
    open_ended: bool


class _Tokens(Lexer):
    """Hands token types to the parser, each with its place among the tokens."""

    def __init__(self, _conf: object) -> None:
        pass

    def lex(self, lexer_state: Any, _parser_state: Any = None) -> Iterator[LarkToken]:
        for place, kind in enumerate(lexer_state):
            yield LarkToken(kind, str(place))


@cache
def _parser() -> Lark:
    grammar = (files("fengong.extract") / "clause.lark").read_text(encoding="utf-8")
    return Lark(grammar, start="clause", parser="lalr", lexer=_Tokens)


def parse_clause(words: str, at: int = 0) -> list[Named] | None:
    """Names with their roles, in text order; None where the words are no clause by the grammar.

    ``at`` is the place of the words in the text.

    >>> def show(words): return [(n.span.of(words), str(n.role)) for n in parse_clause(words) or []]
    >>> show("市应急局牵头，市公安局配合，各有关部门按职责分工负责")
    [('市应急局', 'lead'), ('市公安局', 'support'), ('各有关部门', 'responsible')]
    >>> show("市应急局会同市公安局负责"), show("责任单位：市应急局牵头，市公安局")
    ([('市应急局', 'lead'), ('市公安局', 'support')], [('市应急局', 'lead'), ('市公安局', 'responsible')])
    >>> show("牵头单位：市应急局；配合单位：市公安局、市水务局；完成时限：2024年9月底")
    [('市应急局', 'lead'), ('市公安局', 'support'), ('市水务局', 'support')]
    >>> show("市应急局（牵头）、市公安局")
    [('市应急局', 'lead'), ('市公安局', 'responsible')]
    >>> show("市应急局牵头，会同市公安局落实")
    [('市应急局', 'lead'), ('市公安局', 'support')]
    >>> parse_clause("负责，市应急局") is None, parse_clause("市应急局牵头会同") is None
    (True, True)
    """
    found = tokens(words)
    slots = _slots(tuple(token.type for token in found)) if found else None
    if slots is None:
        return None
    return [_named(found, slot, at) for slot in slots]


def _named(found: tuple[Token, ...], slot: _Slot, at: int) -> Named:
    role = found[slot.role].role if isinstance(slot.role, int) else slot.role
    start, end = found[slot.name].span
    # A bare list in a responsibility position is responsible.
    return Named(Span(at + start, at + end), role or Role.RESPONSIBLE, slot.open_ended, stated=role is not None)


@lru_cache(maxsize=4096)
def _slots(types: tuple[str, ...]) -> tuple[_Slot, ...] | None:
    """What the grammar makes of a row of token types; None where it refuses it.

    The grammar knows types alone, and plans repeat the same few rows, so each row is parsed once.
    """
    try:
        tree = _parser().parse(types)  # type: ignore[arg-type, unused-ignore]
    except UnexpectedInput:
        return None
    found: list[_Slot] = []
    for part in tree.children:
        if isinstance(part, Tree):
            if part.data == "joined":
                # The subject of 会同 leads, whatever it was said to do before the comma.
                found = [replace(slot, role=Role.LEAD) for slot in found]
            found += _part(part)
    return tuple(found)


def _part(part: Tree[LarkToken]) -> list[_Slot]:
    if part.data == "other":
        return []
    lists = [child for child in part.children if isinstance(child, Tree)]
    if part.data == "labelled" and lists[0].data == "joint":
        return _part(lists[0])
    if part.data == "joined":
        return _names(lists[0], Role.SUPPORT)
    if part.data == "joint":
        return [*_names(lists[0], Role.LEAD), *_names(lists[1], Role.SUPPORT)]
    given = {child.type: int(child) for child in part.children if isinstance(child, LarkToken)}
    # The nearest verb beats the label.
    return _names(lists[0], given.get("VERB", given.get("LABEL")))


def _names(actors: Tree[LarkToken], role: Role | int | None) -> list[_Slot]:
    """Names of one list; 等 leaves open the names since the last 等, those after it are listed in full."""
    found: list[_Slot] = []
    opened = 0
    for child in actors.children:
        assert isinstance(child, LarkToken)
        if child.type == "NAME":
            found.append(_Slot(int(child), role, open_ended=False))
        elif child.type == "MARK":
            found[-1] = replace(found[-1], role=int(child))
        elif child.type == "OPEN":
            found[opened:] = [replace(named, open_ended=True) for named in found[opened:]]
            opened = len(found)
    return found
