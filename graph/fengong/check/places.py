"""Where in RDF files each named subject is written first: a file and a line.

The parser gives no places, so the text is cut into tokens here. What that finds is believed of a file only if the
parser finds the same subjects in the same order; of any other file nothing is said: a wrong line is worse than none.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from urllib.parse import urljoin

import pyoxigraph as ox

from fengong.check.data import FORMATS

_TOKEN = re.compile(
    r"""(?P<space>\s+|\#[^\n\r]*)
    | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
        | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*')
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<word>@?(?:[^\s<>"'()\[\]{};,.\#@^\\|]|\\.|\.(?=[^\s<>"'()\[\]{};,\#@^|]))+)
    | (?P<mark>\^\^|[()\[\]{};,.])""",
    re.VERBOSE | re.DOTALL,
)
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
#: An IRI and the offset in the text at which it is written.
Subject = tuple[str, int]


def places(paths: Iterable[Path]) -> Mapping[str, str]:
    """IRI of a subject → ``file:line`` where it is written first.

    The files are those that :func:`fengong.check.data.store_of_files` has read.
    """
    found: dict[str, str] = {}
    for path in paths:
        for iri, line in lines(path.read_bytes(), FORMATS[path.suffix.lower()], path.resolve().as_uri()).items():
            found.setdefault(iri, f"{path}:{line}")
    return found


def lines(content: bytes, form: ox.RdfFormat, base: str) -> dict[str, int]:
    r"""IRI of a subject → line, from 1, where it is written first; empty where the text is not understood.

    >>> text = b'@prefix e: <urn:e:> .\n# e:no a e:T .\ne:a\n  e:p "e:b" , [ e:q e:d ] .\n\ne:b e:p e:a .'
    >>> lines(text, ox.RdfFormat.TURTLE, "urn:base")
    {'urn:e:a': 3, 'urn:e:b': 6}
    >>> lines(rb'<urn:\u0061> <urn:p> <urn:o> .', ox.RdfFormat.TURTLE, "urn:base")
    {}
    """
    text = content.decode("utf-8")
    try:
        written = list(_Reader(text, base).subjects())
    except _NotUnderstoodError:
        return {}
    parsed = [quad.subject for quad in ox.parse(content, format=form, base_iri=base)]
    named = [one.value for one in parsed if isinstance(one, ox.NamedNode)]
    if _runs(named) != _runs(iri for iri, _ in written):
        return {}
    first = dict(reversed(written))
    breaks = [match.start() for match in re.finditer("\n", text)]
    return {iri: bisect(breaks, first[iri]) + 1 for iri in dict.fromkeys(named)}


def _runs(values: Iterable[str]) -> list[str]:
    return [value for value, _ in groupby(values)]


class _NotUnderstoodError(Exception):
    """The text has something that is not cut into tokens here."""


class _Reader:
    """Turtle, TriG, N-Triples or N-Quads, read as far as is needed to see what is a subject."""

    def __init__(self, text: str, base: str) -> None:
        self.text = text
        self.base = base
        self.prefixes: dict[str, str] = {}
        self.tokens = self._tokens()

    def subjects(self) -> Iterator[Subject]:
        """The named subjects of all statements that do not stand within others."""
        depth, begins, pending = 0, True, None
        for kind, token, at in self.tokens:
            if pending and token != "{":  # before a brace it is the name of a graph
                yield pending
            pending = None
            if (begins and token in ("@prefix", "@base")) or token.upper() in ("PREFIX", "BASE"):
                self._declare(token)
            elif begins and token.upper() != "GRAPH":
                begins = token in ("{", "}", ".")
                pending = self._subject(kind, token, at)
            elif depth == 0 and token in (".", "{", "}"):
                begins = True
            depth += (token in ("[", "(")) - (token in ("]", ")"))

    def _subject(self, kind: str, token: str, at: int) -> Subject | None:
        named = kind == "iri" or (kind == "word" and not token.startswith("_:"))
        return (self._iri(kind, token), at) if named else None

    def _iri(self, kind: str, token: str) -> str:
        if kind == "iri":
            iri = token[1:-1]
            return iri if _ABSOLUTE.match(iri) else urljoin(self.base, iri)
        prefix, colon, local = token.partition(":")
        if not colon or prefix not in self.prefixes:
            raise _NotUnderstoodError
        return self.prefixes[prefix] + re.sub(r"\\(.)", r"\1", local)

    def _declare(self, directive: str) -> None:
        name = self._next()[1] if directive.lower().endswith("prefix") else None
        kind, token, _ = self._next()
        if name is None:
            self.base = self._iri(kind, token)
        else:
            self.prefixes[name.removesuffix(":")] = self._iri(kind, token)
        if directive.startswith("@"):
            self._next()

    def _next(self) -> tuple[str, str, int]:
        found = next(self.tokens, None)
        if found is None:
            raise _NotUnderstoodError
        return found

    def _tokens(self) -> Iterator[tuple[str, str, int]]:
        at = 0
        while at < len(self.text):
            match = _TOKEN.match(self.text, at)
            if match is None:
                raise _NotUnderstoodError
            at = match.end()
            if (kind := match.lastgroup) and kind != "space":
                yield kind, match[0], match.start()
