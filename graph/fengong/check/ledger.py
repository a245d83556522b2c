"""The ledger of a store: what each text was read as, and what was found about it on the way."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.iris import NS
from fengong.model import Region, Severity
from fengong.store.oxigraph import select
from fengong.store.queryable import Queryable

_PREFIXES = f"""
PREFIX fg: <{NS}>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
"""

_FINDINGS = f"""{_PREFIXES}
SELECT ?plan ?code ?severity ?zh ?en ?start ?end ?quote WHERE {{
  ?finding a fg:Finding ; fg:inPlan/dcterms:identifier ?plan ; fg:findingCode ?code ;
    fg:severity/skos:notation ?severity ; fg:message ?zh , ?en ; fg:evidence/oa:hasSelector ?position , ?words .
  FILTER (LANG(?zh) = "zh" && LANG(?en) = "en")
  ?position oa:start ?start ; oa:end ?end . ?words oa:exact ?quote .
}} ORDER BY ?plan ?start ?end ?code
"""

_REGIONS = f"""{_PREFIXES}
SELECT ?plan ?kind (SUM(?end - ?start) AS ?characters) WHERE {{
  ?region a fg:TextRegion ; fg:inPlan/dcterms:identifier ?plan ; fg:regionKind/skos:notation ?kind ;
    fg:evidence/oa:hasSelector ?position .
  ?position oa:start ?start ; oa:end ?end .
}} GROUP BY ?plan ?kind ORDER BY ?plan ?kind
"""


@dataclass(frozen=True, slots=True)
class LedgerFinding:
    """A finding as the store holds it, with its words and their place."""

    plan: str
    code: str
    severity: Severity
    message_zh: str
    message_en: str
    start: int
    end: int
    quote: str

    def message(self, lang: str) -> str:
        """The wording in ``zh`` or ``en``."""
        return self.message_zh if lang == "zh" else self.message_en


@dataclass(frozen=True, slots=True)
class RegionShare:
    """How many characters of a plan's text are of one kind."""

    plan: str
    kind: Region
    characters: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was found, and what every character was read as."""

    findings: tuple[LedgerFinding, ...]
    regions: tuple[RegionShare, ...]


def read_ledger(store: Queryable) -> Ledger:
    """The ledger of all plans in a store."""
    return Ledger(
        tuple(_finding(row) for row in select(store, _FINDINGS)),
        tuple(_share(row) for row in select(store, _REGIONS) if row["plan"]),
    )


def _finding(row: dict[str, str | None]) -> LedgerFinding:
    full = {key: value or "" for key, value in row.items()}
    return LedgerFinding(
        plan=full["plan"],
        code=full["code"],
        severity=Severity(full["severity"]),
        message_zh=full["zh"],
        message_en=full["en"],
        start=int(full["start"]),
        end=int(full["end"]),
        quote=full["quote"],
    )


def _share(row: dict[str, str | None]) -> RegionShare:
    return RegionShare(row["plan"] or "", Region(row["kind"] or ""), int(row["characters"] or 0))
