"""A clause's tokens → its lists of names with their roles, by the grammar in ``clause.lark``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
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


class _Tokens(Lexer):
    """Hands tokens that are already made to the parser."""

    def __init__(self, _conf: object) -> None:
        pass

    def lex(self, lexer_state: Any, _parser_state: Any = None) -> Iterator[LarkToken]:
        for token in lexer_state:
            yield LarkToken(token.type, token)


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
    >>> parse_clause("负责，市应急局") is None, parse_clause("市应急局牵头会同") is None
    (True, True)
    """
    found = tokens(words, at)
    if not found:
        return None
    try:
        tree = _parser().parse(found)  # type: ignore[arg-type, unused-ignore]
    except UnexpectedInput:
        return None
    return [named for part in tree.children if isinstance(part, Tree) for named in _part(part)]


def _part(part: Tree[LarkToken]) -> list[Named]:
    if part.data == "other":
        return []
    lists = [child for child in part.children if isinstance(child, Tree)]
    if part.data == "labelled" and lists[0].data == "joint":
        return _part(lists[0])
    given = [_token(child) for child in part.children if isinstance(child, LarkToken)]
    verbs = [token.role for token in given if token.type == "VERB"]
    labels = [token.role for token in given if token.type == "LABEL"]
    if part.data == "joint":
        return [*_names(lists[0], Role.LEAD, True), *_names(lists[1], Role.SUPPORT, True)]
    # The nearest verb beats the label; a bare list in a responsibility position is responsible.
    role = next((role for role in [*verbs, *labels] if role), Role.RESPONSIBLE)
    return _names(lists[0], role, bool(verbs or labels))


def _names(actors: Tree[LarkToken], role: Role, stated: bool) -> list[Named]:
    """Names of one list; 等 leaves open the names since the last 等, those after it are listed in full."""
    found: list[Named] = []
    for child in actors.children:
        assert isinstance(child, LarkToken)
        token = _token(child)
        if token.type == "NAME":
            found.append(Named(token.span, role, open_ended=False, stated=stated))
        elif token.type == "MARK" and token.role:
            found[-1] = replace(found[-1], role=token.role, stated=True)
        elif token.type == "OPEN":
            found = [replace(named, open_ended=True) for named in found]
    return found


def _token(child: LarkToken) -> Token:
    value: Any = child.value
    assert isinstance(value, Token)
    return value
