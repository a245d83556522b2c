"""Bodies that are not one office per area, told by how their names are written."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.lexicon.checks import Entry
from fengong.lexicon.offices import ID

#: What must stand before an ending, so that the words name one body.
NEEDS = ("place", "start", "place-or-start", "own", "office")


@dataclass(frozen=True, slots=True)
class BodyPattern:
    """A way names of bodies are written; the fields are explained in ``bodies.yml``."""

    id: str
    zh: str
    en: str
    kind: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    same: tuple[tuple[str, str], ...]
    needs: str
    unplaced: tuple[str, ...] = ()


def body_pattern(entry: Entry) -> BodyPattern:
    """The pattern that an entry of ``bodies.yml`` describes.

    Raises:
        LexiconError: the entry breaks the rules that the file states.
    """
    entry.only("zh", "en", "kind", "starts", "ends", "same", "needs", "unplaced")
    if not ID.fullmatch(entry.key):
        raise entry.fail("must be called with a–z, 0–9 and hyphens: its key is part of an IRI")
    ends, needs = entry.texts("ends"), entry.text("needs")
    if not ends or needs not in NEEDS:
        raise entry.fail(f"needs `ends` and `needs` (one of {', '.join(NEEDS)})")
    return BodyPattern(
        entry.key,
        entry.text("zh"),
        entry.text("en"),
        entry.text("kind"),
        entry.texts("starts"),
        ends,
        entry.pairs("same"),
        needs,
        entry.texts("unplaced"),
    )
