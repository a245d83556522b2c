"""Tasks of a worker about the explorer: its page of some plans, and the plans there are to choose from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from fengong.ask.prefixes import PREFIXES
from fengong.errors import RefusedError
from fengong.serve.reply import Reply

if TYPE_CHECKING:
    from fengong.explorer.facts import Facts

#: Who names a department, or speaks of a sector; ``?wanted`` is its name in every language.
_DEPARTMENT = """
?body a org:FormalOrganization ; skos:prefLabel|skos:altLabel|^fg:resolvedTo/fg:surfaceForm ?wanted .
?mention fg:resolvedTo ?body . ?assignment fg:assignee ?mention ; fg:forTask/fg:inPlan ?plan .
"""
_CONCEPTS = """
SELECT DISTINCT ?concept WHERE {
  VALUES ?scheme { <https://w3id.org/fengong/scheme/sector> <https://w3id.org/fengong/scheme/topic> }
  VALUES ?wanted { %s }
  ?named skos:prefLabel|skos:altLabel|skos:notation ?wanted ; skos:inScheme ?scheme .
  ?concept skos:broader* ?named .
}
"""
_SECTOR = "VALUES ?concept { %s } ?tag fg:concept ?concept . ?task fg:sectorTag ?tag ; fg:inPlan ?plan ."
_PLANS = """
SELECT DISTINCT ?key ?title WHERE {
  %s
  ?plan a fg:Plan ; dcterms:identifier ?key .
  OPTIONAL { ?plan dcterms:title ?title }
} ORDER BY ?key
"""


def explore(store: ox.Store, told: Mapping[str, Any], reply: Reply) -> None:
    """The explorer's page of ``plans`` in ``lang``; of one ``department`` or ``sector`` in them where it is told.

    Raises:
        RefusedError: there is no such plan, or no task is left.
    """
    from fengong.explorer.gather import gather
    from fengong.explorer.page import page, policy

    for key in told["plans"]:
        if not _is_plan(store, key):
            raise RefusedError(404, f"no plan {key[:80]} in the store; /explore lists those there are")
    facts = _narrowed(store, gather(store, told["plans"]), told)
    if not facts.tasks:
        raise RefusedError(404, "no task of these plans is of that department and sector")
    reply.begin("text/html", policy=f"{policy()}; frame-ancestors 'self'")
    reply.write_whole(
        page(facts, told["lang"], _title(facts, told), _home(told["lang"])).encode("utf-8", "surrogatepass")
    )


def plans(store: ox.Store, told: Mapping[str, Any], reply: Reply) -> None:
    """Identifier and title of the plans that name a ``department`` and speak of a ``sector``; of all without both."""
    parts = [_department(told["department"])] if told.get("department") else []
    parts += [_SECTOR % " ".join(map(str, _concepts(store, told["sector"])))] if told.get("sector") else []
    found = store.query(_PLANS % "\n".join(parts), prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    shown = [[row["key"].value, row["title"].value if row["title"] else ""] for row in found]
    reply.begin("application/json")
    reply.write_whole(json.dumps(shown, ensure_ascii=False).encode())


def _is_plan(store: ox.Store, key: str) -> bool:
    asked = f"ASK {{ ?plan dcterms:identifier {ox.Literal(key)} ; a fg:Plan }}"
    return bool(store.query(asked, prefixes=PREFIXES, use_default_graph_as_union=True))


def _department(name: str) -> str:
    return f"VALUES ?wanted {{ {_literals(name)} }} {_DEPARTMENT}"


def _concepts(store: ox.Store, name: str) -> list[ox.NamedNode]:
    """A sector or topic by its name, with everything narrower."""
    found = store.query(_CONCEPTS % _literals(name), prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return [row["concept"] for row in found if isinstance(row["concept"], ox.NamedNode)]


def _literals(name: str) -> str:
    return " ".join(str(one) for one in (ox.Literal(name), *(ox.Literal(name, language=lang) for lang in ("zh", "en"))))


def _narrowed(store: ox.Store, facts: Facts, told: Mapping[str, Any]) -> Facts:
    from fengong.explorer.narrow import of_department, of_sectors

    if told.get("department"):
        facts = of_department(facts, told["department"])
    if told.get("sector"):
        facts = of_sectors(facts, {concept.value for concept in _concepts(store, told["sector"])})
    return facts


def _home(lang: str) -> str:
    """Where the page leads back to: the list of plans to choose from."""
    return f"/explore?lang={lang}"


def _title(facts: Facts, told: Mapping[str, Any]) -> str | None:
    """What the page is of, where that is not the whole of its plans."""
    part = [told[key] for key in ("department", "sector") if told.get(key)]
    if not part:
        return None
    plan = facts.plans[0]
    count = f"{len(facts.plans)} 个方案" if told["lang"] == "zh" else f"{len(facts.plans)} plans"
    return " · ".join([(plan.title or plan.identifier) if len(facts.plans) == 1 else count, *part])
