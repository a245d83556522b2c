"""Names that a user has settled: ``names.yml`` of a lexicon of one's own."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.lexicon.checks import Entry

MEANINGS = ("organization", "group", "body")


@dataclass(frozen=True, slots=True)
class GivenName:
    """What a name means: ``organization`` (``<area>/<office type>``), ``group`` (an id) or ``body`` (a pattern's id).

    ``areas`` are those of the plans in which it means that; none: in all. ``official`` is the body's official name.
    """

    name: str
    areas: tuple[str, ...]
    meaning: str
    value: str
    official: str | None = None


def given_name(entry: Entry) -> GivenName | None:
    """What an entry of ``names.yml`` settles; None where it is still to be filled in.

    Raises:
        LexiconError: the entry says more than one thing, or nothing that can be understood.
    """
    entry.only("in", "name", *MEANINGS)
    stated = [one for one in MEANINGS if entry.fields.get(one) is not None]
    if not stated:
        return None
    if len(stated) > 1:
        raise entry.fail(f"says {' and '.join(stated)}; fill in one of them")
    official = entry.fields.get("name")
    return GivenName(
        entry.key,
        entry.texts("in"),
        stated[0],
        entry.text(stated[0]),
        entry.text("name") if official is not None else None,
    )
