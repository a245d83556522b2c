"""What can be found in a store, read from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fengong.iris import SCHEME
from fengong.search.entry import Entry
from fengong.search.selects import AREAS, DEFINITIONS, ENTRIES, NAMES, PREFIXES, TASKS
from fengong.store.oxigraph import select

if TYPE_CHECKING:
    import pyoxigraph as ox

Row = Mapping[str, str | None]

#: Schemes whose concepts are a kind of their own.
_SCHEMES = {"office": "office", "sector": "sector", "topic": "sector", "gbt4754": "sector"}


@dataclass(slots=True)
class _Known:
    """What is said of things elsewhere than where they are described."""

    names: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    definitions: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    tasks: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    plans: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    areas: dict[str, str] = field(default_factory=dict)


def entries(store: ox.Store) -> Iterator[Entry]:
    """Everything that can be found; a thing of two kinds once, by the first."""
    known, seen = _known(store), set()
    for kind, query in ENTRIES.items():
        for row in select(store, PREFIXES + query):
            entry = _entry(kind, row, known)
            if entry.iri not in seen and (entry.zh or entry.en or entry.text):
                seen.add(entry.iri)
                yield entry


def _known(store: ox.Store) -> _Known:
    known = _Known()
    for row in select(store, PREFIXES + NAMES):
        known.names[row["iri"] or ""].append(row["name"] or "")
    for row in select(store, PREFIXES + DEFINITIONS):
        known.definitions[row["iri"] or ""].append(row["name"] or "")
    for row in select(store, PREFIXES + TASKS):
        known.tasks[row["iri"] or ""].add(row["task"] or "")
        known.plans[row["iri"] or ""].add(row["plan"] or "")
    known.areas = {row["iri"] or "": row["area"] or "" for row in select(store, PREFIXES + AREAS)}
    return known


def _entry(kind: str, row: Row, known: _Known) -> Entry:
    iri, plan, zh = row["iri"] or "", row.get("plan") or "", row.get("zh") or ""
    return Entry(
        iri=iri,
        kind=_kind(row.get("scheme") or "") if kind == "concept" else kind,
        zh=zh,
        en=row.get("en") or "",
        names=tuple(sorted(set(known.names.get(iri, ())) - {zh})),
        text=row.get("text") or "\n".join(sorted(known.definitions.get(iri, ()), key=_chinese_first)),
        plan=iri if kind == "plan" else plan,
        within=tuple(sorted(known.plans.get(iri, set()) - {iri})),
        area=row.get("area") or known.areas.get(plan, ""),
        number=row.get("number") or "",
        weight=len(known.tasks.get(iri, ())),
    )


def _chinese_first(words: str) -> tuple[bool, str]:
    return words.isascii(), words


def _kind(scheme: str) -> str:
    return _SCHEMES.get(scheme.removeprefix(SCHEME), "concept")
