"""What stayed open: names that mean nobody yet, as a listing and as a lexicon to be filled in."""

from __future__ import annotations

import json
from dataclasses import dataclass

from fengong.ask.table import Column, Table
from fengong.iris import NS
from fengong.store.oxigraph import select
from fengong.store.queryable import Queryable

_QUERY = f"""
PREFIX fg: <{NS}>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
SELECT ?mention ?name ?status ?plan ?area ?candidate WHERE {{
  ?mention a fg:Mention ; fg:surfaceForm ?name ; fg:resolutionStatus/skos:notation ?status ;
    ^fg:assignee/fg:forTask ?task .
  FILTER (?status IN ("unknown", "ambiguous", "damaged"))
  ?task fg:inPlan ?node . ?node dcterms:identifier ?plan .
  OPTIONAL {{ ?node dcterms:spatial/skos:notation ?area }}
  OPTIONAL {{ ?mention fg:candidate/skos:prefLabel ?candidate FILTER (LANG(?candidate) = "zh") }}
}}
"""
COLUMNS = (
    Column("name", "名称", "name"),
    Column("status", "原因", "reason"),
    Column("count", "次数", "times"),
    Column("plans", "方案", "plans"),
    Column("candidates", "可能所指", "candidates"),
)
_REASONS = {
    "zh": {"unknown": "未登记", "ambiguous": "多种可能", "damaged": "残缺"},
    "en": {"unknown": "not in the register", "ambiguous": "several are possible", "damaged": "damaged"},
}
_NOTES = {
    "zh": "共 {names} 个名称、{count} 处未能认定。用 --format yaml 得到可填写的词表，填好后以 --lexicon 使用。",
    "en": "{names} names stayed open in {count} places. `--format yaml` gives a lexicon to fill in, for --lexicon DIR.",
}
_HEAD = """\
# Names that stayed open. Fill in what each means, save this as names.yml in a folder, and build with --lexicon FOLDER.
# Give one of: organization: <area code>/<office type>, such as "620600/emergency-management"
#              group: id of a group, such as relevant-departments
#              body: id of a way of naming (company, institution …), and name: its official name if it differs
# Names left empty stay open. `in` limits an entry to plans of these areas.
"""


@dataclass(frozen=True, slots=True)
class OpenName:
    """A name that means nobody yet: why, how often, in which plans (of which areas), and whom it might mean."""

    name: str
    status: str
    count: int
    plans: tuple[str, ...]
    areas: tuple[str, ...]
    candidates: tuple[str, ...]


def read_open_names(store: Queryable) -> tuple[OpenName, ...]:
    """The names of a store that stayed open, the most frequent first."""
    rows = [{key: value or "" for key, value in row.items()} for row in select(store, _QUERY)]
    keys = {(row["name"], row["status"]) for row in rows}
    found = [_open_name(*key, [row for row in rows if (row["name"], row["status"]) == key]) for key in keys]
    return tuple(sorted(found, key=lambda one: (-one.count, one.name, one.status)))


def _open_name(name: str, status: str, rows: list[dict[str, str]]) -> OpenName:
    def distinct(key: str) -> tuple[str, ...]:
        return tuple(sorted({row[key] for row in rows} - {""}))

    return OpenName(name, status, len(distinct("mention")), distinct("plan"), distinct("area"), distinct("candidate"))


def as_table(names: tuple[OpenName, ...], lang: str) -> Table:
    """The names as a listing; the reason in words of the language."""
    reasons = _REASONS[lang]
    rows = tuple(
        (one.name, reasons[one.status], one.count, ", ".join(one.plans), "、".join(one.candidates)) for one in names
    )
    note = _NOTES[lang].format(names=len(names), count=sum(one.count for one in names))
    return Table(COLUMNS, rows, notes=(note,))


def as_skeleton(names: tuple[OpenName, ...]) -> str:
    """The names as a ``names.yml`` to fill in; damaged ones are left out, for nobody can know what they said."""
    return _HEAD + "".join(_entry(one) for one in names if one.status != "damaged")


def _entry(one: OpenName) -> str:
    hint = f"; perhaps {'、'.join(one.candidates)}" if one.candidates else ""
    where = f"  in: {json.dumps(list(one.areas))}\n" if one.areas else ""
    about = f"{one.count} × in {', '.join(one.plans)}{hint}"
    return f"\n{json.dumps(one.name, ensure_ascii=False)}:  # {about}\n{where}  organization:\n  group:\n  body:\n"
