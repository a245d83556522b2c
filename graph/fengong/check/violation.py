"""What a check finds wrong: one node that breaks one rule."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.model import Severity


@dataclass(frozen=True, slots=True)
class Violation:
    """One node that breaks one constraint.

    ``shape`` is the IRI of the node shape that holds the constraint. ``focus`` is the node, ``path`` the
    property (an IRI, or a SPARQL property path where there is more than one step) and ``value`` what stands
    there; ``path`` and ``value`` are None where the constraint is about the node as a whole or a value is
    missing. The wording is that of the shapes, once in each language. ``place`` is the file and line where the
    focus is written first, as ``FILE:LINE``; None where that is not known, and in stores.
    """

    shape: str
    severity: Severity
    focus: str
    path: str | None
    value: str | None
    message_zh: str
    message_en: str
    place: str | None = None

    def message(self, lang: str) -> str:
        """The wording in ``zh`` or ``en``."""
        return self.message_zh if lang == "zh" else self.message_en
