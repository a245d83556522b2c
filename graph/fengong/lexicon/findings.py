"""The catalogue of findings: severity and wording of each code, in zh and en."""

from __future__ import annotations

from fengong.errors import LexiconError
from fengong.lexicon.source import lexicon_file
from fengong.model import Finding, Severity, Span


def finding(code: str, span: Span, **details: str) -> Finding:
    """A finding with the severity that the catalogue gives its code.

    Raises:
        LexiconError: the catalogue does not know the code.
    """
    return Finding(code, Severity(_entry(code)["severity"]), span, tuple(sorted(details.items())))


def message(found: Finding, lang: str) -> str:
    """The finding in words, in ``zh`` or ``en``.

    >>> message(finding("missing-task", Span(0, 2), missing="11–16", before="10", after="17"), "en")
    'missing item(s) 11–16: the numbering jumps from 10 to 17'
    """
    return _entry(found.code)[lang].format(**dict(found.details))


def _entry(code: str) -> dict[str, str]:
    entries: dict[str, dict[str, str]] = lexicon_file("findings")
    if code not in entries:
        raise LexiconError("findings.yml", f"has no entry {code!r}")
    return entries[code]
