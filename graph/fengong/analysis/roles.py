"""How the roles are called and marked where people read them.

The scheme ``role`` of the ontology defines the roles; these are its labels, and the one-character marks that
a responsibility matrix has room for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fengong.model import Role


@dataclass(frozen=True, slots=True)
class Wording:
    """A role's label and mark in Chinese and in English."""

    zh: str
    en: str
    mark_zh: str
    mark_en: str

    def label(self, lang: str) -> str:
        """The label in ``zh`` or ``en``."""
        return self.zh if lang == "zh" else self.en

    def mark(self, lang: str) -> str:
        """The mark in ``zh`` or ``en``."""
        return self.mark_zh if lang == "zh" else self.mark_en


WORDINGS = {
    Role.LEAD: Wording("牵头", "lead", "牵", "L"),
    Role.RESPONSIBLE: Wording("负责", "responsible", "责", "R"),
    Role.SUPPORT: Wording("配合", "support", "配", "S"),
    Role.GUIDE: Wording("指导", "guide", "导", "G"),
    Role.SUPERVISE: Wording("监督", "supervise", "督", "V"),
}


def labels(roles: Iterable[Role], lang: str) -> str:
    """Labels in the order of the roles.

    >>> labels({Role.SUPPORT, Role.LEAD}, "zh")
    '牵头、配合'
    """
    wanted = frozenset(roles)
    found = [WORDINGS[role].label(lang) for role in Role if role in wanted]
    return ("、" if lang == "zh" else ", ").join(found)
