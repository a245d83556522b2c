"""Who the assignments name: organizations, groups, and mentions nobody could resolve."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from fengong.explorer import queries
from fengong.explorer.facts import ActorFact, Label, notation
from fengong.explorer.rows import Row, ask, denoted, label, maybe, text
from fengong.model import Kind
from fengong.store.queryable import Queryable

#: Actor → its wordings in the plans, most frequent first.
Forms = Mapping[str, tuple[str, ...]]


def actors(store: Queryable, rows: Iterable[Row], concepts: Mapping[str, Label]) -> tuple[ActorFact, ...]:
    """Those the assignments name, organizations first, then groups, then names nobody could resolve.

    Of the latter each stands for one name in one plan, however often the plan writes it.
    """
    forms = _forms(rows)
    registered = [*_organizations(store, forms, concepts), *_groups(store, forms)]
    known = {actor.iri for actor in registered}
    return (*registered, *_unresolved(store, rows, forms), *_unregistered(rows, forms, known))


def _forms(rows: Iterable[Row]) -> Forms:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        counts[denoted(row)][text(row, "surface")] += 1
    return {iri: tuple(sorted(found, key=lambda form: (-found[form], form))) for iri, found in counts.items()}


def _groups(store: Queryable, forms: Forms) -> list[ActorFact]:
    rows = [row for row in ask(store, queries.GROUPS) if text(row, "actor") in forms]
    return [ActorFact(text(row, "actor"), Kind.GROUP, label(row), forms[text(row, "actor")]) for row in rows]


def _unregistered(rows: Iterable[Row], forms: Forms, known: set[str]) -> list[ActorFact]:
    """Actors the plan's graph points at and the registry has no name for: shown by the words of the plan."""
    found: dict[str, ActorFact] = {}
    for row in rows:
        iri = denoted(row)
        if row["denoted"] is not None and iri not in known:
            kind = Kind.GROUP if notation(text(row, "status")) == "group" else Kind.ORGANIZATION
            found[iri] = ActorFact(iri, kind, Label(forms[iri][0]), forms[iri])
    return list(found.values())


def _organizations(store: Queryable, forms: Forms, concepts: Mapping[str, Label]) -> list[ActorFact]:
    aliases: dict[str, list[str]] = defaultdict(list)
    for row in ask(store, queries.ALIASES):
        aliases[text(row, "actor")].append(text(row, "alias"))
    found: dict[str, ActorFact] = {}
    for row in ask(store, queries.ORGANIZATIONS):
        iri = text(row, "actor")
        if iri in forms and iri not in found:
            found[iri] = _organization(row, forms[iri], tuple(aliases[iri]), concepts)
    return list(found.values())


def _organization(
    row: Row, surfaces: tuple[str, ...], aliases: tuple[str, ...], concepts: Mapping[str, Label]
) -> ActorFact:
    office = Label(text(row, "officeZh"), maybe(row, "officeEn")) if row["officeZh"] is not None else None
    return ActorFact(
        iri=text(row, "actor"),
        kind=Kind.ORGANIZATION,
        name=Label(text(row, "zh"), _english(row)),
        surfaces=surfaces,
        aliases=aliases,
        office=office,
        area=maybe(row, "area"),
        level=concepts.get(text(row, "level")),
        level_code=notation(text(row, "level")),
    )


def _english(row: Row) -> str | None:
    """An organization's English name; of an office its field with the place behind it: no body is a "Wuwei finance"."""
    name, office, area = maybe(row, "en"), maybe(row, "officeEn"), maybe(row, "areaEn")
    if office and area and name == f"{area} {office}":
        return f"{office[:1].upper()}{office[1:]} ({area})"
    return name


def _unresolved(store: Queryable, rows: Iterable[Row], forms: Forms) -> list[ActorFact]:
    candidates: dict[str, list[str]] = defaultdict(list)
    for row in ask(store, queries.CANDIDATES):
        candidates[text(row, "mention")].append(text(row, "name"))
    found: dict[str, ActorFact] = {}
    for row in rows:
        if row["denoted"] is None:
            iri = denoted(row)
            before = found[iri].candidates if iri in found else ()
            found[iri] = ActorFact(
                iri=iri,
                kind=Kind.UNRESOLVED,
                name=Label(maybe(row, "name") or text(row, "surface")),
                surfaces=forms[iri],
                status=text(row, "status"),
                candidates=tuple(dict.fromkeys((*before, *candidates[text(row, "mention")]))),
                plan=text(row, "plan"),
            )
    return list(found.values())
