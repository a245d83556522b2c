"""Nothing that is shipped breaks a rule of ``ontology/hygiene``, and each rule finds what its bad example breaks."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib
import yaml

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"
RULES = sorted(ONTOLOGY.glob("hygiene/*.rq"))
SHIPPED = [*sorted(ONTOLOGY.glob("*.ttl")), *sorted(ONTOLOGY.glob("schemes/*.ttl"))]
#: Graph of an example; a rule about whole files names it.
EXAMPLE = "https://example.org/bad/file"
OOPS = [f"OOPS P{number:02}" for number in range(1, 42)]
ROBOT = [
    "annotation_whitespace", "deprecated_boolean_datatype", "deprecated_class_reference",
    "deprecated_property_reference", "duplicate_definition", "duplicate_exact_synonym", "duplicate_label",
    "duplicate_label_synonym", "duplicate_scoped_synonym", "equivalent_class_axiom_no_genus", "equivalent_pair",
    "illegal_use_of_built_in_vocabulary", "invalid_entity_uri", "invalid_xref", "label_formatting",
    "label_whitespace", "lowercase_definition", "missing_definition", "missing_label", "missing_obsolete_label",
    "missing_ontology_description", "missing_ontology_license", "missing_ontology_title",
    "missing_subset_declaration", "missing_superclass", "missing_synonymtype_declaration",
    "misused_obsolete_label", "misused_replaced_by", "multiple_definitions",
    "multiple_equivalent_class_definitions", "multiple_equivalent_classes", "multiple_labels",
]  # fmt: skip


def header(rule: Path) -> dict[str, Any]:
    lines = takewhile(lambda line: line.startswith("#+"), rule.read_text(encoding="utf-8").splitlines())
    loaded = yaml.safe_load("\n".join(line.removeprefix("#+ ") for line in lines))
    assert isinstance(loaded, dict)
    return loaded


def example(rule: Path) -> Path:
    return rule.parent / "examples" / f"{rule.stem}.ttl"


def store(paths: list[Path], name: str | None = None) -> ox.Store:
    made = ox.Store()
    for path in paths:
        graph = ox.NamedNode(name or f"urn:file:{path.name}")
        made.load(path=path, format=ox.RdfFormat.TURTLE, to_graph=graph)
    return made


def broken(data: ox.Store, rule: Path) -> list[tuple[str, str]]:
    rows = data.query(rule.read_text(encoding="utf-8"), use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    assert [variable.value for variable in rows.variables] == ["term", "detail"]
    return [(row[0].value, str(row[1])) for row in rows]


def bad_names(data: ox.Store) -> set[str]:
    nodes = (node for quad in data for node in (quad.subject, quad.predicate, quad.object))
    return {node.value for node in nodes if isinstance(node, ox.NamedNode) and "bad" in node.value.lower()}


@pytest.fixture(scope="module")
def shipped() -> ox.Store:
    return store(SHIPPED)


def test_there_are_rules_and_each_has_its_example() -> None:
    assert len(RULES) > 50
    assert {rule.stem for rule in RULES} == {path.stem for path in ONTOLOGY.glob("hygiene/examples/*.ttl")}
    assert len(SHIPPED) > 14


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.stem)
def test_nothing_shipped_breaks_it(shipped: ox.Store, rule: Path) -> None:
    assert broken(shipped, rule) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.stem)
def test_it_finds_what_is_bad_and_only_that(rule: Path) -> None:
    data = store([example(rule)], EXAMPLE)
    assert {term for term, _ in broken(data, rule)} == (bad_names(data) or {EXAMPLE})


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # of calls that it makes itself
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.stem)
def test_rdflib_finds_the_same(rule: Path) -> None:
    data = rdflib.Dataset(default_union=True)
    data.graph(EXAMPLE).parse(example(rule), format="turtle")
    rows = data.query(rule.read_text(encoding="utf-8")).bindings
    assert {str(row[rdflib.Variable("term")]) for row in rows} == {
        term for term, _ in broken(store([example(rule)], EXAMPLE), rule)
    }


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.stem)
def test_it_says_in_both_languages_what_is_wrong_and_what_to_do(rule: Path) -> None:
    told = header(rule)
    assert set(told) == {"title", "source", "severity", "problem", "solution"}
    assert told["severity"] in ("error", "warning")
    for part in ("title", "problem", "solution"):
        assert set(told[part]) == {"zh", "en"}, part
    assert set(told["source"]) <= {*OOPS, *(f"ROBOT {name}" for name in ROBOT), "Fengong"}


def test_titles_differ() -> None:
    for lang in ("zh", "en"):
        assert len({header(rule)["title"][lang] for rule in RULES}) == len(RULES)


def test_every_pitfall_is_checked_or_left_out_for_a_reason() -> None:
    """All 41 pitfalls of OOPS! and all 32 rules of the ROBOT report."""
    checked = {source for rule in RULES for source in header(rule)["source"]} - {"Fengong"}
    left = yaml.safe_load((ONTOLOGY / "hygiene" / "left-out.yml").read_text(encoding="utf-8"))
    assert checked & set(left) == set()
    assert checked | set(left) == {*OOPS, *(f"ROBOT {name}" for name in ROBOT)}
    assert all(set(reason) == {"zh", "en"} and all(reason.values()) for reason in left.values())
