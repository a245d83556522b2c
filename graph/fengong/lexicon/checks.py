"""Reading an entry of a lexicon file: the right fields, of the right kind, or one clear line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fengong.errors import LexiconError
from fengong.lexicon.located import Lines, Path, at_line, line_of


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a lexicon file; its methods give the fields, and refuse what the file may not say.

    ``lines`` are those of its file, where they are known, and ``path`` is where the entry stands in it.
    """

    file: str
    key: str
    fields: Mapping[str, Any]
    lines: Lines = field(default_factory=dict)
    path: Path = ()

    def fail(self, reason: str, name: str | None = None) -> LexiconError:
        """The error that says what is wrong with this entry, at the line of a field where one is to blame."""
        place = (*self.path, name) if name else self.path
        return LexiconError(at_line(self.file, line_of(self.lines, place)), f"entry {self.key!r} {reason}")

    def only(self, *allowed: str) -> None:
        """Refuse fields that mean nothing: a misspelt field must not be ignored."""
        for name in self.fields:
            if name not in allowed:
                raise self.fail(f"has a field {name!r}; it may have {', '.join(allowed)}", str(name))

    def text(self, name: str, missing: str | None = None) -> str:
        """A field of words; ``missing`` stands for one that is left out, else it must be there."""
        value = self.fields.get(name)
        value = missing if value is None else value
        if not isinstance(value, str) or (missing is None and not value.strip()):
            raise self.fail(f"needs `{name}`: words, in quotes where they are digits", name)
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A field that lists words; none where it is left out."""
        value = self.fields.get(name) or []
        if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
            raise self.fail(f"needs `{name}` to be a list of words, [in, brackets]", name)
        return tuple(value)

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """A field that maps words to words, sorted; none where it is left out."""
        value = self.fields.get(name) or {}
        if not isinstance(value, dict) or not all(isinstance(w, str) for pair in value.items() for w in pair):
            raise self.fail(f"needs `{name}` to map words to words, with digits in quotes", name)
        return tuple(sorted(value.items()))

    def year(self, name: str) -> int | None:
        """A field that is a year; None where it is left out."""
        value = self.fields.get(name)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
            raise self.fail(f"needs `{name}` to be a year, such as 2018", name)
        return value

    def day(self, name: str) -> date | None:
        """A field that is a day; None where it is left out."""
        value = self.fields.get(name)
        if value is not None and type(value) is not date:
            raise self.fail(f"needs `{name}` to be a day that there is, such as 2018-03-17", name)
        return value

    def flag(self, name: str) -> bool:
        """A field that is true or false; false where it is left out."""
        value = self.fields.get(name, False)
        if not isinstance(value, bool):
            raise self.fail(f"needs `{name}` to be true or false", name)
        return value


def entries(file: str, content: object, lines: Lines | None = None, above: Path = ()) -> list[Entry]:
    """The entries of a file's content, in its order; nothing at all is no entries.

    ``above`` is where they stand in the file, where that is not at its top.

    Raises:
        LexiconError: the content maps no keys to fields.
    """
    known = lines or {}
    if content is None:
        return []
    if not isinstance(content, dict):
        at = at_line(file, line_of(known, above) or (1 if known else None))
        raise LexiconError(at, "must hold entries of the form `key: {field: value}`")
    for key, fields in content.items():
        if not isinstance(key, str) or not isinstance(fields, dict):
            place = at_line(file, line_of(known, (*above, str(key))))
            raise LexiconError(place, f"entry {key!r} must be words (digits in quotes) with fields below them")
    return [Entry(file, key, fields, known, (*above, key)) for key, fields in content.items()]
