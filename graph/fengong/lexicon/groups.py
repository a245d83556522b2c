"""Groups that many plans describe alike."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.lexicon.checks import Entry
from fengong.lexicon.offices import ID


@dataclass(frozen=True, slots=True)
class GroupEntry:
    """A group description shared by plans; ``wordings`` are the ways it is written."""

    id: str
    zh: str
    en: str
    wordings: tuple[str, ...]


def group_entry(entry: Entry) -> GroupEntry:
    """The group that an entry of ``groups.yml`` describes.

    Raises:
        LexiconError: the entry breaks the rules that the file states.
    """
    entry.only("zh", "en", "wordings")
    if not ID.fullmatch(entry.key):
        raise entry.fail("must be called with a–z, 0–9 and hyphens: its key is part of an IRI")
    wordings = entry.texts("wordings")
    if not wordings:
        raise entry.fail("needs `wordings`: the ways the group is written")
    return GroupEntry(entry.key, entry.text("zh"), entry.text("en"), wordings)
