"""Reading an entry of a lexicon file: the right fields, of the right kind, or one clear line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fengong.errors import LexiconError


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a lexicon file; its methods give the fields, and refuse what the file may not say."""

    file: str
    key: str
    fields: Mapping[str, Any]

    def fail(self, reason: str) -> LexiconError:
        """The error that says what is wrong with this entry."""
        return LexiconError(self.file, f"entry {self.key!r} {reason}")

    def only(self, *allowed: str) -> None:
        """Refuse fields that mean nothing: a misspelt field must not be ignored."""
        for field in self.fields:
            if field not in allowed:
                raise self.fail(f"has a field {field!r}; it may have {', '.join(allowed)}")

    def text(self, field: str, missing: str | None = None) -> str:
        """A field of words; ``missing`` stands for one that is left out, else it must be there."""
        value = self.fields.get(field)
        value = missing if value is None else value
        if not isinstance(value, str) or (missing is None and not value.strip()):
            raise self.fail(f"needs `{field}`: words, in quotes where they are digits")
        return value

    def texts(self, field: str) -> tuple[str, ...]:
        """A field that lists words; none where it is left out."""
        value = self.fields.get(field) or []
        if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
            raise self.fail(f"needs `{field}` to be a list of words, [in, brackets]")
        return tuple(value)

    def pairs(self, field: str) -> tuple[tuple[str, str], ...]:
        """A field that maps words to words, sorted; none where it is left out."""
        value = self.fields.get(field) or {}
        if not isinstance(value, dict) or not all(isinstance(w, str) for pair in value.items() for w in pair):
            raise self.fail(f"needs `{field}` to map words to words, with digits in quotes")
        return tuple(sorted(value.items()))


def entries(file: str, content: object) -> list[Entry]:
    """The entries of a file's content, in its order; nothing at all is no entries.

    Raises:
        LexiconError: the content maps no keys to fields.
    """
    if content is None:
        return []
    if not isinstance(content, dict):
        raise LexiconError(file, "must hold entries of the form `key: {field: value}`")
    for key, fields in content.items():
        if not isinstance(key, str) or not isinstance(fields, dict):
            raise LexiconError(file, f"entry {key!r} must be words (digits in quotes) with fields below them")
    return [Entry(file, key, fields) for key, fields in content.items()]
